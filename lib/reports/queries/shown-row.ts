import type { UserActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { isAbout } from "@/lib/quality/rules/judge";
import { readPeopleNames } from "@/lib/access/queries";
import { REMOVED_USER, type EntryRow, type ShownCell } from "../rules/entry-row";
import { stampOf, stampOfReport } from "../rules/entry-columns";
import { judgeChange } from "../rules/judge-change";
import { shownState } from "../rules/shown-state";
import type { Refusal } from "../rules/refusals";
import { barTo, lockReason, type ReportAction } from "../rules/workflow";
import type { EntryCell, EntryCells, EntryColumn, ReportVersion } from "../schema";
import type { CoveredRegion } from "./covered-regions";
import type { JudgedMonth, JudgedRow } from "./judged-month";
import { contextOf } from "./month-rules";
import { readOvertakenVersions } from "./overtaken";
import type { OpenedVersion } from "./versions";

/** The regions' months as pages show them to whoever asks: who may look at them has been decided before. */
export async function readShownRows(tx: Db, actor: UserActor, month: JudgedMonth): Promise<EntryRow[]> {
  const { regions, opened, rules } = month;
  const codes = regions.map(({ code }) => code);
  const [names, overtaken] = await Promise.all([readNames(tx, opened), readOvertakenVersions(tx, rules.period, codes)]);
  return regions.map((region) => ({
    ...rowOf(region, month, names, actor.userId),
    overtaken: overtaken.get(region.code) ?? null,
  }));
}

/** @param names of people by id */
function rowOf(
  region: CoveredRegion,
  { rules, opened, judged: rows }: JudgedMonth,
  names: ReadonlyMap<string, string>,
  userId: string,
): Omit<EntryRow, "overtaken"> {
  const [known, judged] = [opened.get(region.code), rows.get(region.code)!];
  const version = known?.version ?? null;
  const context = contextOf(rules, { regionCode: region.code, period: rules.period }, version?.version ?? 0);
  const may = (action: ReportAction) => barTo(action, version, context) === null;
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? REMOVED_USER));
  return {
    ...region,
    state: shownState(known),
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
    correctionReason: version?.correctionReason ?? null,
    canWithdraw: may("withdraw"),
    canCorrect: may("correct"),
    canAbandon: may("abandon"),
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
async function readNames(tx: Db, opened: ReadonlyMap<string, OpenedVersion>): Promise<ReadonlyMap<string, string>> {
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
