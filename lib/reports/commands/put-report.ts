import { requireAccount, type Actor, type UserActor } from "@/lib/auth/actor";
import { readPolicyActor } from "@/lib/auth/policy-actor";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { isAbout } from "@/lib/quality/rules/judge";
import { lostCell } from "../format/lost-words";
import { readRegionName } from "../queries/covered-regions";
import { contextOf, readMonthRules } from "../queries/month-rules";
import { readReportRow } from "../queries/report-row";
import { readNewestVersions, type OpenedVersion } from "../queries/versions";
import { stampOf, stampOfReport } from "../rules/entry-columns";
import type { EntryRow } from "../rules/entry-row";
import { judgeChange } from "../rules/judge-change";
import { refuse } from "../rules/refusals";
import { refused } from "../rules/refused";
import { lockReason, outOfReach } from "../rules/workflow";
import { ENTRY_COLUMNS, type AnswerChange, type CellChange, type PutReport, type ReportKey } from "../schema";
import { withNames } from "./save-cells";
import { sendEntryForm } from "./send-entry-form";

type Asked = PutReport & { key: ReportKey };

/** What stands there afterwards, null where nobody has begun; `refusal` where not all of it was done, `hasEffect` where any was. */
export type PutOutcome = { row: EntryRow | null; refusal: AppError | null; hasEffect: boolean };

/**
 * Takes a region's month as a program sends it: as the form would, with its rules, words and locks. A figure that somebody
 * else has saved is not written over unless the program says that it has seen it. What was saved stays saved where the
 * step is refused.
 * @throws AppError with the numbered refusal for whoever may not, before anything is looked at
 */
export async function putReport(given: Actor, asked: Asked): Promise<PutOutcome> {
  const actor = requireAccount(given);
  const { key, submit } = asked;
  await requireReach(actor, asked);
  const opened = await readOpened(key);
  let refusal: AppError | null = null;
  try {
    await send(actor, asked, opened);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    refusal = error;
  }
  const after = await readOpened(key);
  const hasEffect = (submit && refusal === null) || shown(after) !== shown(opened);
  return { row: (await readReportRow(actor, key))?.row ?? null, refusal, hasEffect };
}

/** What needs another right is asked about before any of it is done. */
async function requireReach(actor: UserActor, { key, figures, answers, submit }: Asked): Promise<void> {
  const known = await readPolicyActor(db(), actor);
  const writes = Object.keys(figures).length + answers.length > 0;
  const refusal =
    (writes ? outOfReach(known, "enter", key) : null) ?? (submit ? outOfReach(known, "submit", key) : null);
  if (refusal) throw refused(refusal);
}

async function send(
  actor: UserActor,
  { key, figures, answers, submit, stamp: seen }: Asked,
  opened: OpenedVersion | undefined,
): Promise<void> {
  const stamp = opened ? stampOfReport(opened) : stampOf(1, {});
  if (seen !== null && seen !== stamp) throw refused(refuse("W.208"));
  const changes = changesOf(actor, { key, figures, seen }, opened);
  if (changes.length + answers.length > 0) await requireUnlocked(actor, key, opened);
  await requireNoConflict(actor, changes, opened);
  const { regionCode: region, period } = key;
  const outcome = await sendEntryForm(actor, {
    ...{ period, changes, stamps: { [region]: stamp } },
    answers: answers.map((answer): AnswerChange => ({ ...answer, region, was: givenBefore(answer, opened) })),
    step: submit ? { kind: "send", region } : null,
  });
  if (outcome.failed !== undefined) throw new AppError("conflict", outcome.failed);
}

function changesOf(
  { userId }: UserActor,
  { key, figures, seen }: Pick<Asked, "key" | "figures"> & { seen: string | null },
  opened: OpenedVersion | undefined,
): CellChange[] {
  return ENTRY_COLUMNS.flatMap((column): CellChange[] => {
    const figure = figures[column];
    if (figure === undefined) return [];
    const stored = opened?.cells[column];
    const isKnown = seen !== null || stored?.enteredBy === userId;
    const text = figure === null ? "" : String(figure);
    return [{ region: key.regionCode, column, text, thousands: null, base: isKnown ? (stored?.revision ?? 0) : 0 }];
  });
}

/** One reason for all cells, instead of the same at each. */
async function requireUnlocked(actor: UserActor, key: ReportKey, opened: OpenedVersion | undefined): Promise<void> {
  const rules = await readMonthRules(db(), actor, key.period);
  const lock = lockReason(opened?.version ?? null, contextOf(rules, key, opened?.version.version ?? 0));
  if (lock) throw refused(lock);
}

/** Either all figures are taken or none. */
async function requireNoConflict(
  { userId: by }: UserActor,
  changes: readonly CellChange[],
  opened: OpenedVersion | undefined,
): Promise<void> {
  const verdicts = changes.map(
    (change) => judgeChange(change, opened?.cells[change.column], { by, at: now() }).verdict,
  );
  const conflicts = await withNames(verdicts.filter(({ kind }) => kind === "conflict"));
  if (conflicts.length === 0) return;
  const name = await readRegionName(db(), conflicts[0]!.region);
  const details = conflicts.map((verdict) => ({ field: verdict.column, message: lostCell(verdict, name) ?? "" }));
  throw new AppError("conflict", details.map(({ message }) => message).join(" "), details);
}

function givenBefore(answer: PutReport["answers"][number], opened: OpenedVersion | undefined): AnswerChange["was"] {
  const { reason = null, text = "" } = opened?.answers.find((one) => isAbout(one, answer)) ?? {};
  return { reason, text };
}

async function readOpened({ period, regionCode }: ReportKey): Promise<OpenedVersion | undefined> {
  return (await readNewestVersions(db(), period, [regionCode])).get(regionCode);
}

function shown(opened: OpenedVersion | undefined): string {
  return JSON.stringify(opened ?? null);
}
