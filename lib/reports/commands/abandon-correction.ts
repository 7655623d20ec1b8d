import type { Actor } from "@/lib/auth/actor";
import { savesOf, typedTexts } from "../rules/entry-columns";
import type { ReportKey } from "../schema";
import { takeStep } from "./take-step";

/**
 * Abandons a correction that nobody is examining: the version goes, and what stood in it stays in the audit trail. The
 * approved version before it is the newest again (DECISIONS 103).
 * @param seen the stamp of the page that was read (`stampOfReport`)
 * @throws AppError forbidden or conflict with the numbered refusal
 */
export async function abandonCorrection(actor: Actor, { key, seen }: { key: ReportKey; seen: string }): Promise<void> {
  await takeStep(
    actor,
    { action: "abandon", key, seen },
    () => ({ action: "abandon" }),
    async ({ tx, opened }, { version, status, correctionReason }) => {
      const where = { ...key, version };
      await tx.reportCell.deleteMany({ where });
      await tx.report.delete({ where: { period_regionCode_version: where } });
      const { cells, answers } = opened!;
      return {
        action: "report.correction-abandoned",
        before: { version, status, typed: typedTexts(cells), answers, why: correctionReason, saves: savesOf(cells) },
        after: { version: version - 1, status: "APPROVED" },
      };
    },
  );
}
