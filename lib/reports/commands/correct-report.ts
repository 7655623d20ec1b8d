import { type Actor } from "@/lib/auth/actor";
import { formatCount } from "@/lib/core/numbers";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { JudgedCells } from "@/lib/quality/schema";
import { readPastMonths } from "../queries/past-months";
import { inactiveColumn } from "../rules/entry-columns";
import type { EntryColumn, ReportKey } from "../schema";
import { takeStep } from "./take-step";

/**
 * Opens a correction of an approved month: a new version that begins with the approved figures, the real ones only
 * unless it is opened in a demo.
 * @throws AppError forbidden or conflict with the numbered refusal
 */
export async function openCorrection(actor: Actor, key: ReportKey): Promise<void> {
  await takeStep(
    actor,
    { action: "correct", key, seen: null },
    () => ({ action: "correct" }),
    async ({ tx, actor: { userId }, opened, rules }, next) => {
      const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { isExample: true } });
      // Simulated figures never begin what will count as real ones.
      const data = user.isExample ? "all" : "real";
      const past = await readPastMonths(tx, key.period, [key.regionCode], { data });
      const approved = past.get(key.regionCode)?.get(key.period);
      await tx.report.create({ data: { ...key, version: next.version, status: next.status } });
      const saved = { revision: 1, enteredBy: userId, enteredAt: rules.at };
      await tx.reportCell.createMany({
        data: figuresToStartWith(approved ?? {}).map(([column, value]) => ({
          ...{ ...key, version: next.version, column, value, text: formatCount(value) },
          ...saved,
        })),
      });
      const before = { version: opened!.version.version, status: opened!.version.status };
      return {
        action: "report.correction-opened",
        before,
        after: { version: next.version, status: next.status },
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
