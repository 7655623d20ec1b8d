import type { UserActor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { ENTRY_COLUMNS, type CellChange, type EntryColumn } from "@/lib/reports/schema";
import { ACTIVE_COLUMNS } from "@/lib/reports/rules/entry-columns";
import type { Saved } from "@/lib/reports/rules/judge-change";
import type { Told } from "./acknowledgements";
import type { EditorJob } from "./editor-job";
import { failureOf } from "./failure-of";

/** Where editors work, until when, and what hears what they are told. */
export type Place = { period: Period; regions: readonly string[]; isOver: () => boolean; note: (told: Told) => void };

/**
 * Saves one to three cells at a time, anywhere in the form, until it is over. Every text is typed once only, so that each
 * can be found again. A conflict teaches the revision that stands there, as the page would, and is typed over.
 * @param name tells the texts of this editor from all others, `round` from those of its earlier processes
 */
export async function editFor(
  actor: UserActor,
  {
    period,
    regions,
    isOver,
    note,
    name,
    round,
    work,
  }: Place & { name: number; round: number; work: EditorJob["work"] },
): Promise<void> {
  const known = new Map<string, number>();
  // What is to be sent holds readable figures and no sum that would not fit them.
  const columns: readonly EntryColumn[] = work === "edit" ? ENTRY_COLUMNS : ACTIVE_COLUMNS;
  let insistOn: string[] = [];
  for (let turn = 1; !isOver(); turn += 1) {
    const elsewhere = Array.from({ length: 1 + (turn % 3) }, () => `${pick(regions)} ${pick(columns)}`);
    const cells = new Set(insistOn.length > 0 ? insistOn : elsewhere);
    const changes = [...cells].map((cell, index): CellChange => {
      const [region, column] = cell.split(" ") as [string, EntryColumn];
      const figure = String(10_000_000 + name * 1_000_000 + ((round * 2000 + turn * 10 + index) % 1_000_000));
      const text = work === "edit" && turn % 7 === 0 ? `kira-kira ${figure}` : figure;
      return { region, column, text, thousands: null, base: known.get(cell) ?? 0 };
    });
    try {
      insistOn = tell(await saveCells(actor, { period, changes }), note, period, known);
    } catch (error) {
      note(failureOf(error));
    }
  }
}

/** @returns the cells that somebody else has saved meanwhile */
function tell({ verdicts, stamps }: Saved, note: Place["note"], period: Period, known: Map<string, number>): string[] {
  const lost: string[] = [];
  for (const verdict of verdicts) {
    const { region, column, kind } = verdict;
    const cell = `${region} ${column}`;
    switch (kind) {
      case "conflict":
        known.set(cell, verdict.theirs.revision);
        lost.push(cell);
        note({ kind });
        break;
      case "locked":
        note({ kind: "refused", code: verdict.refusal.code });
        break;
      case "saved":
      case "question":
      case "unread": {
        const version = stamps[region]!.after.split(".")[0]!;
        const { revision, text } = verdict;
        known.set(cell, revision);
        note({ kind: "cell", subject: `${period} ${region} v${version}`, column, revision, text });
      }
    }
  }
  return lost;
}

export function pick<T>(from: readonly T[]): T {
  return from[Math.floor(Math.random() * from.length)]!;
}
