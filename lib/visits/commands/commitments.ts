import { recordEvent } from "@/lib/audit/commands";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { db, type Db } from "@/lib/db/client";
import { answerState, commitmentState } from "../format/audit-state";
import { refuseFields, refuseStep } from "../messages";
import { readNewestCommitments } from "../queries/newest";
import { isSamePledge } from "../rules";
import type { Commitment, CommitmentState, GivenAnswer, Pledge, Visit } from "../schema";
import { signed, visitToChange } from "./change";

export type NewCommitment = { id: string; pledge: Pledge };
/** `revision` is that of the commitment. */
export type ChangedCommitment = { id: string; number: number; revision: number; reason: string | null } & {
  pledge: Pledge;
  state: CommitmentState;
};
export type NewAnswer = { id: string; number: number; revision: number; answer: GivenAnswer };

/**
 * Records what an office promised at a visit that was held.
 * @returns its number within the visit
 * @throws AppError forbidden, not-found, invalid-input, conflict where the visit was not held
 */
export async function recordCommitment(given: Actor, { id, pledge }: NewCommitment): Promise<number> {
  const actor = requireUser(given);
  return db().$transaction(async (tx) => {
    const { visit, today } = await visitToChange(tx, actor, { id, revision: null }, () => "keep-commitments");
    refuseEarly(visit, pledge);
    const number = (await readNewestCommitments(tx, id, today)).length + 1;
    await tx.commitment.create({
      data: { visitId: id, number, revision: 1, ...pledge, state: "OPEN", ...signed(actor, null) },
    });
    await recordEvent(tx, actor, {
      action: "commitment.recorded",
      subject: { kind: "visit", key: id },
      before: null,
      after: commitmentState(number, pledge, "OPEN"),
    });
    return number;
  });
}

/**
 * Says a commitment otherwise, or in another state, as its next revision; the same again sends an answer back.
 * @throws AppError forbidden, not-found, invalid-input where nothing is said otherwise, conflict where somebody was faster
 */
export async function changeCommitment(given: Actor, input: ChangedCommitment): Promise<void> {
  const actor = requireUser(given);
  const { id, pledge, state, reason } = input;
  await db().$transaction(async (tx) => {
    const { visit, today } = await visitToChange(tx, actor, { id, revision: null }, () => "keep-commitments");
    const known = await seen(tx, input, today);
    refuseEarly(visit, pledge);
    if (isSamePledge(known, pledge) && known.state === state && !known.answered) throw refuseStep("K.106");
    if (reason === null) throw refuseFields([{ field: "alasan_komitmen", code: "K.208" }]);
    await tx.commitment.create({
      data: {
        ...{ visitId: id, number: known.number, revision: known.revision + 1 },
        ...{ ...pledge, state, ...signed(actor, reason) },
      },
    });
    await recordEvent(tx, actor, {
      action: "commitment.changed",
      subject: { kind: "visit", key: id },
      before: commitmentState(known.number, known, known.state),
      after: commitmentState(known.number, pledge, state),
      reason,
    });
  });
}

/**
 * What the region says of a commitment that is open.
 * @throws AppError forbidden, not-found, conflict where it is not open, or in another wording than was seen
 */
export async function answerCommitment(given: Actor, input: NewAnswer): Promise<void> {
  const actor = requireUser(given);
  const { id, answer } = input;
  await db().$transaction(async (tx) => {
    const { today } = await visitToChange(tx, actor, { id, revision: null }, () => "answer-commitments");
    const known = await seen(tx, input, today);
    if (known.state !== "OPEN") throw refuseStep("K.112");
    const { number } = known;
    const before = await tx.commitmentAnswer.count({ where: { visitId: id, number } });
    const { recordedAt, recordedBy, recordedRole } = signed(actor, null);
    await tx.commitmentAnswer.create({
      data: {
        ...{ visitId: id, number, answer: before + 1, commitmentRevision: known.revision, ...answer },
        ...{ recordedAt, recordedBy, recordedRole },
      },
    });
    await recordEvent(tx, actor, {
      action: "commitment.answered",
      subject: { kind: "visit", key: id },
      before: null,
      after: answerState(number, answer),
    });
  });
}

function refuseEarly({ state, day }: Visit, { due }: Pledge): void {
  if (state !== "HELD") throw refuseStep("K.110");
  if (due < day) throw refuseFields([{ field: "tenggat", code: "K.211" }]);
}

async function seen(
  tx: Db,
  { id, number, revision }: { id: string; number: number; revision: number },
  today: string,
): Promise<Commitment> {
  const known = (await readNewestCommitments(tx, id, today)).find((one) => one.number === number);
  if (known === undefined) throw refuseStep("K.111");
  if (known.revision !== revision) throw refuseStep("K.101");
  return known;
}
