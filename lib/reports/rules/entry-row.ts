import type { Finding, JudgedCells, Answer } from "@/lib/quality/schema";
import type { CellVerdict } from "./judge-change";
import type { Refusal } from "./refusals";
import type { OvertakenVersion } from "./overtaken";
import type { EntryColumn, ReturnMark } from "../schema";
import type { ReportState } from "./workflow";

// What the form of a month shows of each region; lists for pages, read by `queries/entry-sheet.ts`.

/** A cell of the form. `asks` where the text has more than one reading or none. */
export type ShownCell = {
  text: string;
  value: number | null;
  revision: number;
  /** who saved it last, null for oneself or nobody */
  by: string | null;
  asks: Extract<CellVerdict, { kind: "question" | "unread" }> | null;
};

/** A finding with the reason given for it, null where it is still open. */
export type ShownFinding = Finding & { answer: Answer | null };

export type EntryRow = {
  code: string;
  name: string;
  state: ReportState;
  version: number;
  stamp: string;
  /** why it cannot be edited, null where it can */
  lock: Refusal | null;
  returned: { by: string; at: Date; reason: string; marks: readonly ReturnMark[] } | null;
  /** what an imported file has overtaken, null where nothing was */
  overtaken: OvertakenVersion | null;
  submitted: { by: string; at: Date } | null;
  cells: Partial<Record<EntryColumn, ShownCell>>;
  /** what is approved for the month, whatever is being entered */
  approved: JudgedCells | null;
  lastMonth: JudgedCells | null;
  lastYear: JudgedCells | null;
  workers: { year: number; count: number } | null;
  findings: ShownFinding[];
  /** what still keeps it from being sent: errors, and warnings without a reason */
  open: number;
  /** why an approved version is corrected by this one, null where it is none or nobody was asked yet */
  correctionReason: string | null;
  canWithdraw: boolean;
  canCorrect: boolean;
  canAbandon: boolean;
};

/** @returns the approved figures that a correction would replace, null where nothing is being corrected */
export function correctedBy({ state, approved }: Pick<EntryRow, "state" | "approved">): JudgedCells | null {
  return state === "NONE" || state === "APPROVED" ? null : approved;
}

/** A row with the mark of all it shows (`markOf`). */
export type MarkedRow = EntryRow & { mark: string };

/** A month's form: the regions of one's scope. `target` is in percent. */
export type EntrySheet = {
  period: string;
  opensAt: Date;
  closesAt: Date;
  /** regions of the form whose month is open again after its deadline, each until its own */
  reopened: { name: string; until: Date }[];
  target: { percent: number; title: string } | null;
  rows: MarkedRow[];
};

/** Who somebody is whose account is gone. */
export const REMOVED_USER = "pengguna dihapus";

/** What stands in each state, in the words of the pages. */
export const STATE_NAMES: Record<ReportState, string> = {
  NONE: "belum diisi",
  DRAFT: "konsep",
  SUBMITTED: "terkirim",
  RETURNED: "dikembalikan",
  APPROVED: "disetujui",
};
