import { readIsExample } from "@/lib/access/queries";
import { type Actor } from "@/lib/auth/actor";
import { formatCount } from "@/lib/core/numbers";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { JudgedCells } from "@/lib/quality/schema";
import { readSavesOfAbandoned } from "../queries/abandoned";
import { readPastMonths } from "../queries/past-months";
import { inactiveColumn } from "../rules/entry-columns";
import type { EntryColumn, ReportKey } from "../schema";
import { takeStep } from "./take-step";

/**
 * Opens a correction of an approved month: a new version that begins with the approved figures, the real ones only
 * unless it is opened in a demo.
 * @param reason why the approved figures are to change; kept on the version, for whoever enters and whoever examines
 * @throws AppError forbidden or conflict with the numbered refusal
 */
export async function openCorrection(actor: Actor, { key, reason }: { key: ReportKey; reason: string }): Promise<void> {
  await takeStep(
    actor,
    { action: "correct", key, seen: null },
    () => ({ action: "correct", reason }),
    async ({ tx, actor: { userId }, opened, rules }, next) => {
      const { version, status, correctionReason } = next;
      // Simulated figures never begin what will count as real ones.
      const data = (await readIsExample(tx, userId)) ? "all" : "real";
      const past = await readPastMonths(tx, key.period, [key.regionCode], { data });
      const approved = past.get(key.regionCode)?.get(key.period);
      await tx.report.create({ data: { ...key, version, status, correctionReason, reasonIsPublic: true } });
      // A page that still shows an abandoned version of this number is never taken for one of this version.
      const revision = (await readSavesOfAbandoned(tx, key, version)) + 1;
      const saved = { revision, enteredBy: userId, enteredAt: rules.at };
      await tx.reportCell.createMany({
        data: figuresToStartWith(approved ?? {}).map(([column, value]) => ({
          ...{ ...key, version, column, value, text: formatCount(value) },
          ...saved,
        })),
      });
      const before = { version: opened!.version.version, status: opened!.version.status };
      return {
        action: "report.correction-opened",
        before,
        after: { version, status },
        ...(correctionReason === null ? {} : { reason: correctionReason }),
      };
    },
  );
}

function figuresToStartWith(approved: JudgedCells): [EntryColumn, number][] {
  return SEGMENTS.flatMap((segment) => {
    const cell = approved[segment];
    if (!cell) return [];
    const active: [EntryColumn, number] = [segment, cell.active];
    return cell.inactive === null ? [active] : [active, [inactiveColumn(segment), cell.inactive]];
  });
}
