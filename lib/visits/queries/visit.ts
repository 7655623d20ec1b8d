import { policyActorOf, permit } from "@/lib/auth/permit";
import { subjectToday } from "@/lib/auth/policy-actor";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { can } from "@/lib/access/policy";
import type { Action } from "@/lib/access/policy/table";
import { readBranchCoverage } from "@/lib/access/queries";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import { db, Prisma } from "@/lib/db/client";
import { isoOf } from "@/lib/db/iso";
import { refuseStep } from "../messages";
import { VISIT_ID, type Answer, type Commitment, type ListedVisit, type VisitRights } from "../schema";
import { newestCommitments, selectCommitments, selectVisits } from "./newest";

/** A visit with all there is about it. */
export type WholeVisit = {
  today: string;
  visit: ListedVisit;
  /** Newest first, the one that holds among them. */
  revisions: ListedVisit[];
  /** Answers newest first. */
  commitments: (Commitment & { answers: Answer[] })[];
  rights: VisitRights;
};

/** @throws AppError forbidden outside of one's scope, not-found */
export async function readVisit(given: Actor, id: string): Promise<WholeVisit> {
  const actor = requireUser(given);
  if (!VISIT_ID.test(id)) throw refuseStep("K.105");
  const today = dayAt(now());
  const every = Prisma.sql`
    SELECT r.*, v."regionCode", v."simulated" FROM "Visit" v JOIN "VisitRevision" r ON r."visitId" = v."id"
    WHERE v."id" = ${id}`;
  const [revisions, coverage] = await Promise.all([
    selectVisits(db(), every, Prisma.sql`ORDER BY v."revision" DESC`, today),
    readBranchCoverage(db()),
  ]);
  const visit = revisions[0];
  if (visit === undefined) throw refuseStep("K.105");
  const subject = subjectToday(visit.regionCode);
  permit(actor, "read-in-depth", subject, coverage);
  const [commitments, answers] = await Promise.all([
    selectCommitments(
      db(),
      newestCommitments(Prisma.sql`v."id" = ${id}`, null),
      Prisma.sql`ORDER BY v."number"`,
      today,
    ),
    readAnswers(id),
  ]);
  const may = (action: Action) => can(policyActorOf(actor, coverage), action, subject);
  return {
    ...{ today, visit, revisions },
    commitments: commitments.map((one) => ({
      ...one,
      answers: answers.filter(({ number }) => number === one.number),
    })),
    rights: {
      keep: may("keep-visits"),
      propose: may("propose-visits"),
      commit: may("keep-commitments"),
      answer: may("answer-commitments"),
    },
  };
}

async function readAnswers(id: string): Promise<(Answer & { number: number })[]> {
  return db().$queryRaw`
    SELECT a."number", a."answer", a."text", a."fulfilled", a."evidence", a."evidenceUrl",
      ${isoOf(Prisma.sql`a."recordedAt"`)} AS "at", a."recordedRole" AS "role"
    FROM "CommitmentAnswer" a WHERE a."visitId" = ${id} ORDER BY a."answer" DESC`;
}

/** A sheet as it was taken, byte for byte. */
export type SheetBytes = { sha256: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * @param sha256 of a sheet that some revision of the visit names; null is the newest one's
 * @throws AppError forbidden outside of one's scope, not-found
 */
export async function readVisitSheet(actor: Actor, id: string, sha256: string | null): Promise<SheetBytes> {
  const { revisions } = await readVisit(actor, id);
  const wanted = revisions.find(({ sheet }) => sheet !== null && (sha256 === null || sheet.sha256 === sha256));
  const copy = wanted && (await db().sheetCopy.findUnique({ where: { sha256: wanted.sheet!.sha256 } }));
  if (!copy) throw refuseStep("K.113");
  return { sha256: copy.sha256, mediaType: copy.mediaType, bytes: new Uint8Array(copy.bytes) };
}
