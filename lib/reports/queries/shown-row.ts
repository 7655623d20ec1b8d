import type { Db } from "@/lib/db/client";
import type { Period } from "@/lib/core/period";
import { isAbout } from "@/lib/quality/rules/judge";
import { readPeopleNames } from "@/lib/access/queries";
import { REMOVED_USER, type EntryRow, type ShownCell } from "../rules/entry-row";
import { stampOf, stampOfReport } from "../rules/entry-columns";
import { judgeChange } from "../rules/judge-change";
import { isRefusal, type Refusal } from "../rules/refusals";
import { decide, lockReason, type Step } from "../rules/workflow";
import type { EntryCell, EntryCells, EntryColumn, ReportVersion } from "../schema";
import type { CoveredRegion } from "./covered-regions";
import type { JudgedRow } from "./judged-month";
import { contextOf, type MonthRules } from "./month-rules";
import type { OpenedVersion } from "./versions";

/** What is the same for every row of a page: names of people by id, and whose page it is. */
export type Around = { rules: MonthRules; period: Period; names: ReadonlyMap<string, string>; userId: string };

/** A region's month as pages show it to whoever asks: who may look at it has been decided before. */
export function rowOf(
  region: CoveredRegion,
  known: OpenedVersion | undefined,
  judged: JudgedRow,
  around: Around,
): EntryRow {
  const { rules, period, names, userId } = around;
  const version = known?.version ?? null;
  const context = contextOf(rules, { regionCode: region.code, period }, version?.version ?? 0);
  const may = (step: Step) => !isRefusal(decide(step, version, context));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? REMOVED_USER));
  return {
    ...region,
    state: version?.status ?? "NONE",
    version: version?.version ?? 0,
    stamp: known ? stampOfReport(known) : stampOf(1, {}),
    lock: lockReason(version, context) satisfies Refusal | null,
    returned: returnedOf(version, nameOf),
    submitted: submittedOf(version, nameOf),
    cells: shownCells(region.code, known?.cells ?? {}, (id) => (id === userId ? null : nameOf(id))),
    approved: judged.approved,
    lastMonth: judged.lastMonth,
    lastYear: judged.lastYear,
    workers: judged.workers,
    findings: judged.findings.map((finding) => ({ ...finding, answer: answerTo(finding, known) })),
    open: judged.unsettled.length,
    canWithdraw: may({ action: "withdraw" }),
    canCorrect: may({ action: "correct" }),
  };
}

function answerTo(finding: JudgedRow["findings"][number], known: OpenedVersion | undefined) {
  return known?.answers.find((answer) => isAbout(answer, finding)) ?? null;
}

type NameOf = (id: string | null) => string | null;

function returnedOf(version: ReportVersion | null, nameOf: NameOf): EntryRow["returned"] {
  if (version?.status !== "RETURNED" || version.returnedAt === null) return null;
  const { returnedBy, returnedAt, returnReason, marks } = version;
  return { by: nameOf(returnedBy) ?? "", at: returnedAt, reason: returnReason ?? "", marks };
}

function submittedOf(version: ReportVersion | null, nameOf: NameOf): EntryRow["submitted"] {
  if (version?.status !== "SUBMITTED" || version.submittedAt === null) return null;
  return { by: nameOf(version.submittedBy) ?? "", at: version.submittedAt };
}

/** Cells as the form shows them; what could not be read is asked about again. */
function shownCells(region: string, cells: EntryCells, nameOf: NameOf): EntryRow["cells"] {
  const entries = Object.entries(cells) as [EntryColumn, EntryCell][];
  return Object.fromEntries(
    entries.map(([column, cell]): [EntryColumn, ShownCell] => {
      const { text, value, revision, enteredBy } = cell;
      const change = { region, column, text, thousands: null, base: revision };
      const { verdict } = judgeChange(change, cell, { by: enteredBy, at: cell.enteredAt });
      const asks = value === null && (verdict.kind === "question" || verdict.kind === "unread") ? verdict : null;
      return [column, { text, value, revision, by: nameOf(enteredBy), asks }];
    }),
  );
}

/** @returns the names of everybody who has had a hand in the versions, by id */
export async function readNames(
  tx: Db,
  opened: ReadonlyMap<string, OpenedVersion>,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...opened.values()].flatMap(({ version, cells }) => [
    version.submittedBy,
    version.returnedBy,
    version.approvedBy,
    ...Object.values(cells).map(({ enteredBy }) => enteredBy),
  ]);
  return readPeopleNames(
    tx,
    ids.filter((id) => id !== null),
  );
}
