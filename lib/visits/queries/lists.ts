import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { permitSomewhere } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import type { Period } from "@/lib/core/period";
import { db, Prisma } from "@/lib/db/client";
import { readOwnRegions } from "@/lib/users/queries";
import { DAYS_AHEAD, daysAfter } from "../rules";
import type { ListedCommitment, ListedVisit } from "../schema";
import { newestCommitments, newestVisits, selectCommitments, selectVisits, within } from "./newest";

/** What lies ahead in the regions of whoever asks. Days are `YYYY-MM-DD` in Indonesia. */
export type VisitAgenda = {
  today: string;
  /** Proposed and planned ones of the next thirty days, and those whose day has gone by with nothing said. */
  ahead: ListedVisit[];
  /** Open ones that are overdue, due within thirty days, or answered, the longest overdue first. */
  commitments: ListedCommitment[];
};

/** Visits that are no part of the agenda: they are over, or lie further ahead; newest first. `older` says whether there are more. */
export type VisitPage = { visits: ListedVisit[]; page: number; older: boolean };

const MOST = 200;
const PER_PAGE = 25;

/** @throws AppError forbidden for anybody without an account */
export async function readAgenda(given: Actor): Promise<VisitAgenda> {
  const actor = requireUser(given);
  permitSomewhere(actor, "read-in-depth");
  const today = dayAt(now());
  const until = daysAfter(today, DAYS_AHEAD);
  const codes = await reachOf(actor);
  const [ahead, commitments] = await Promise.all([
    selectVisits(
      db(),
      newestVisits(
        Prisma.sql`${within(codes)} AND v."id" IN (SELECT d."visitId" FROM "VisitRevision" d WHERE d."day" <= ${until})`,
        null,
      ),
      Prisma.sql`WHERE v."state" IN ('PROPOSED', 'PLANNED') AND v."day" <= ${until} ORDER BY v."day", v."visitId" LIMIT ${MOST}`,
      today,
    ),
    selectCommitments(
      db(),
      newestCommitments(within(codes), null),
      Prisma.sql`WHERE v."state" = 'OPEN' AND (v."due" <= ${until} OR v."answered") ORDER BY v."due", v."visitId", v."number" LIMIT ${MOST}`,
      today,
    ),
  ]);
  return { today, ahead, commitments };
}

/** @param page from 1 on @throws AppError forbidden for anybody without an account */
export async function readVisitPage(given: Actor, page: number): Promise<VisitPage> {
  const actor = requireUser(given);
  permitSomewhere(actor, "read-in-depth");
  const today = dayAt(now());
  const visits = await selectVisits(
    db(),
    newestVisits(within(await reachOf(actor)), null),
    Prisma.sql`WHERE v."state" IN ('HELD', 'CANCELLED') OR v."day" > ${daysAfter(today, DAYS_AHEAD)}
      ORDER BY v."day" DESC, v."visitId" LIMIT ${PER_PAGE + 1} OFFSET ${(page - 1) * PER_PAGE}`,
    today,
  );
  return { visits: visits.slice(0, PER_PAGE), page, older: visits.length > PER_PAGE };
}

/** @returns the visits of a month, by day; cancelled ones are none @throws AppError forbidden for anybody without an account */
export async function readVisitMonth(given: Actor, month: Period): Promise<ListedVisit[]> {
  const actor = requireUser(given);
  permitSomewhere(actor, "read-in-depth");
  return selectVisits(
    db(),
    newestVisits(within(await reachOf(actor)), null),
    Prisma.sql`WHERE v."state" <> 'CANCELLED' AND v."day" LIKE ${`${month}-%`} ORDER BY v."day", v."visitId" LIMIT ${MOST}`,
    dayAt(now()),
  );
}

/** @returns the regions to which somebody may plan or propose visits today; null is all of them */
export async function readVisitReach(given: Actor): Promise<readonly string[] | null> {
  return reachOf(requireUser(given));
}

async function reachOf(actor: UserActor): Promise<readonly string[] | null> {
  if (actor.scope.kind === "ALL") return null;
  return (await readOwnRegions(actor)).regions.map(({ code }) => code);
}
