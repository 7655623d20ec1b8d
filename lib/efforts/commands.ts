import { readIsExample } from "@/lib/access/queries";
import { recordEvent } from "@/lib/audit/commands";
import type { AuditAction } from "@/lib/audit/schema";
import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { readPolicyActor } from "@/lib/auth/policy-actor";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import { lockOne } from "@/lib/db/advisory-lock";
import { db, type Db } from "@/lib/db/client";
import { effortState } from "./format/effort-state";
import { readApprovedEffort, readNewestEffort } from "./queries";
import { readEffortBeside, type EffortBeside } from "./queries/beside";
import { columnsOf } from "./queries/rows";
import { effortFindings } from "./rules/checks";
import { keyOf } from "./rules/keys";
import { refuseEffort } from "./rules/refusals";
import { effortBar, stampOf } from "./rules/workflow";
import type { EffortKey, EffortSaid, EffortStep, EffortVersion, SteppedEffort } from "./schema";

/** Why something is said otherwise, or sent back. */
const LEAST_REASON = 10;

/** `seen` is the stamp that the page showed (`stampOf`); `reason` is asked where something approved is said otherwise. */
export type SavedEffort = { regionCode: string; said: EffortSaid; seen: string; reason: string };

/**
 * Saves a draft: a new one, the one that there is, or the next version of what is approved.
 * @returns what names it
 * @throws AppError forbidden, conflict, invalid-input with the numbered refusal
 */
export async function saveEffort(given: Actor, { regionCode, said, seen, reason }: SavedEffort): Promise<EffortKey> {
  const key: EffortKey = { regionCode, kind: said.kind, key: keyOf(said) };
  await under(given, key, "save", seen, async ({ tx, actor, newest }) => {
    const approved = await readApprovedEffort(tx, key);
    if (approved && sameSaid(approved.said, said)) throw refuseEffort("U.206");
    // A later state is an update; the same state told otherwise is a correction, and somebody asks why.
    const isCorrection = approved !== null && said.asOf <= approved.said.asOf;
    if (isCorrection && reason.trim().length < LEAST_REASON) throw refuseEffort("U.303", { field: "sebab" });
    const entered = { enteredBy: actor.userId, enteredAt: now(), reason: reason.trim() || null };
    const isNext = newest === null || newest.status === "APPROVED";
    const version = isNext ? (newest?.version ?? 0) + 1 : newest.version;
    // What an example account says is an example, and what follows on a simulated one is no longer simulated.
    const origin = (await readIsExample(tx, actor.userId)) ? ("SIMULATED" as const) : ("RECORDED" as const);
    const data = { ...key, version, status: "DRAFT" as const, origin, ...columnsOf(said), ...entered };
    const id = { regionCode_kind_key_version: { ...key, version } };
    if (isNext) await tx.effort.create({ data });
    else await tx.effort.update({ where: id, data: { ...data, status: newest.status } });
    return {
      action: "effort.saved",
      before: isNext ? null : newest,
      after: { regionCode, version, status: isNext ? "DRAFT" : newest.status, said },
    };
  });
  return key;
}

/**
 * Takes a step of an effort: sends, takes back, returns, approves or discards what its page showed.
 * @throws AppError forbidden, conflict, invalid-input with the numbered refusal
 */
export async function stepEffort(given: Actor, { key, seen, step, reason }: SteppedEffort): Promise<void> {
  const beside = step === "submit" ? await readEffortBeside(given, key.regionCode) : null;
  await under(given, key, step, seen, async ({ tx, actor, newest }) => {
    const version = newest!;
    const where = { regionCode_kind_key_version: { ...key, version: version.version } };
    const at = now();
    switch (step) {
      case "submit": {
        await settle(tx, key, version, beside!);
        const data = { status: "SUBMITTED" as const, submittedBy: actor.userId, submittedAt: at };
        await tx.effort.update({ where, data });
        return { action: "effort.submitted", before: version, after: { ...version, status: "SUBMITTED" } };
      }
      case "withdraw":
        await tx.effort.update({ where, data: { status: "DRAFT", submittedBy: null, submittedAt: null } });
        return { action: "effort.withdrawn", before: version, after: { ...version, status: "DRAFT" } };
      case "return": {
        if (reason.trim().length < LEAST_REASON) throw refuseEffort("U.303", { field: "alasan" });
        const returned = { returnedBy: actor.userId, returnedAt: at, returnReason: reason.trim() };
        await tx.effort.update({ where, data: { status: "RETURNED", ...returned } });
        return { action: "effort.returned", before: version, after: { ...version, status: "RETURNED" }, reason };
      }
      case "approve":
        await tx.effort.update({ where, data: { status: "APPROVED", approvedBy: actor.userId, approvedAt: at } });
        return { action: "effort.approved", before: version, after: { ...version, status: "APPROVED" } };
      case "discard":
        await tx.effort.delete({ where });
        return { action: "effort.discarded", before: version, after: null };
    }
  });
}

/** What is impossible is not sent; what is odd needs a note. */
async function settle(tx: Db, key: EffortKey, { said }: EffortVersion, beside: EffortBeside): Promise<void> {
  const approved = await readApprovedEffort(tx, key);
  const findings = effortFindings(said, { ...beside, before: approved?.said ?? null, today: dayAt(now()) });
  const words = findings.map(({ message }) => message).join(" ");
  if (findings.some(({ severity }) => severity === "error")) throw refuseEffort("U.301", { more: words });
  if (findings.length > 0 && (said.note ?? "").trim().length < LEAST_REASON)
    throw refuseEffort("U.302", { more: words });
}

type Under = { tx: Db; actor: UserActor; newest: EffortVersion | null };
type StateOf = Parameters<typeof effortState>[0];
type Trace = { action: AuditAction; before: StateOf | null; after: StateOf | null; reason?: string };

/** One step under the lock of its effort, with its event, in one transaction. */
async function under(
  given: Actor,
  key: EffortKey,
  step: EffortStep,
  seen: string,
  write: (under: Under) => Promise<Trace>,
): Promise<void> {
  const actor = requireUser(given);
  const asked = { step, kind: key.kind, regionCode: key.regionCode, day: dayAt(now()) };
  await db().$transaction(async (tx) => {
    const who = await readPolicyActor(tx, actor);
    const name = `${key.regionCode} ${key.kind} ${key.key}`;
    const stranger = effortBar(who, asked, null);
    // Nobody holds what is not theirs.
    if (stranger === "U.101" || stranger === "U.102") throw refuseEffort(stranger);
    await lockOne(tx, "efforts", name);
    const newest = await readNewestEffort(tx, key);
    const bar = effortBar(who, asked, newest);
    if (bar !== null) throw refuseEffort(bar);
    if (seen !== stampOf(newest)) throw refuseEffort("U.205");
    const { action, before, after, reason } = await write({ tx, actor, newest });
    await recordEvent(tx, actor, {
      action,
      subject: { kind: "effort", key: name },
      before: before && effortState(before),
      after: after && effortState(after),
      reason: reason ?? null,
    });
  });
}

function sameSaid(one: EffortSaid, other: EffortSaid): boolean {
  const [was, is] = [one, other] as unknown as Record<string, unknown>[];
  return Object.keys(is!).every((part) => was![part] === is![part]);
}
