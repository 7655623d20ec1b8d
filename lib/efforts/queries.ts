import { readBranchCoverage } from "@/lib/access/queries";
import { can, type PolicyActor } from "@/lib/access/policy";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { permit, policyActorOf } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { dayAt } from "@/lib/core/known-day";
import { db, Prisma, type Db } from "@/lib/db/client";
import type { Effort } from "@/lib/db/generated/client";
import { knownBy } from "@/lib/db/known-by";
import { versionOf } from "./queries/rows";
import { byOrder } from "./rules/keys";
import { openSteps, policyOf } from "./rules/workflow";
import { EFFORT_KINDS, type EffortKey, type EffortKind, type EffortVersion, type WorkedEffort } from "./schema";

/** Of when, null being now, and whether simulated ones are wanted, too; as a page of coverage asks. */
type Asked = { knownAt: Date | null; data: "real" | "all" };

/** @returns the same of one region */
export function readEfforts(actor: Actor, regionCode: string, asked: Asked): Promise<EffortVersion[]> {
  return readEffortsOf(actor, [regionCode], asked);
}

/**
 * Reads the efforts of regions that everybody may know. What the program brought first was known from the start.
 * @returns the newest approved version of each, in the order of `byOrder`; one that somebody recorded stands for the simulated
 */
export async function readEffortsOf(
  actor: Actor,
  regionCodes: readonly string[],
  { knownAt, data }: Asked,
): Promise<EffortVersion[]> {
  permit(actor, "read-approved");
  if (regionCodes.length === 0) return [];
  return newestOf(
    db(),
    Prisma.sql`e."regionCode" = ANY(${[...regionCodes]}::text[]) AND e."status" = 'APPROVED'
      AND ${data === "all" ? Prisma.sql`TRUE` : Prisma.sql`e."origin" <> 'SIMULATED'`}
      AND (${knownBy(Prisma.sql`e."approvedAt"`, knownAt)} OR (e."version" = 1 AND e."enteredBy" IS NULL))`,
  );
}

/**
 * @returns the efforts of a region with what the actor may do
 * @throws AppError forbidden for those who neither keep nor examine anything of it
 */
export async function readEffortDesk(actor: Actor, regionCode: string): Promise<WorkedEffort[]> {
  const who = await readEffortActor(db(), actor);
  if (!can(who, "read-efforts", { regionCode, date: dayAt(now()), submittedBy: null }))
    throw new AppError("forbidden", "Daerah ini di luar wilayah akun Anda.");
  const [newest, approved] = await Promise.all([
    newestOf(db(), Prisma.sql`e."regionCode" = ${regionCode}`),
    newestOf(db(), Prisma.sql`e."regionCode" = ${regionCode} AND e."status" = 'APPROVED'`),
  ]);
  return newest.map((one) =>
    workedOf(
      who,
      one,
      approved.find(({ kind, key }) => kind === one.kind && key === one.key),
    ),
  );
}

/** @returns the newest version of each effort of these regions; the caller's own, which is asked of each */
export async function readNewestEfforts(actor: Actor, regionCodes: readonly string[]): Promise<EffortVersion[]> {
  const who = await readEffortActor(db(), actor);
  const day = dayAt(now());
  const own = regionCodes.filter((regionCode) =>
    can(who, "read-efforts", { regionCode, date: day, submittedBy: null }),
  );
  return newestOf(db(), Prisma.sql`e."regionCode" = ANY(${own}::text[])`);
}

/** @returns the kinds of effort that the actor may add to in a region today */
export async function readKeptKinds(actor: Actor, regionCode: string): Promise<EffortKind[]> {
  const who = await readEffortActor(db(), actor);
  const subject = { regionCode, date: dayAt(now()), submittedBy: null };
  return EFFORT_KINDS.filter((kind) => can(who, policyOf("save", kind), subject));
}

/** @returns the efforts that wait for this examiner, those sent first before all, with the names of their regions */
export async function readWaitingEfforts(actor: Actor): Promise<(WorkedEffort & { regionName: string })[]> {
  requireUser(actor);
  const who = await readEffortActor(db(), actor);
  const rows = await db().effort.findMany({
    where: { status: "SUBMITTED" },
    include: { region: { select: { name: true } } },
    orderBy: [{ submittedAt: "asc" }, { regionCode: "asc" }, { key: "asc" }],
  });
  const mine = rows.filter(({ regionCode, submittedBy }) =>
    can(who, "approve", { regionCode, date: dayAt(now()), submittedBy }),
  );
  const before = await newestOf(
    db(),
    Prisma.sql`e."status" = 'APPROVED' AND e."regionCode" = ANY(${mine.map(({ regionCode }) => regionCode)}::text[])`,
  );
  return mine.map(({ region, ...row }) => ({
    ...workedOf(
      who,
      versionOf(row),
      before.find((one) => one.regionCode === row.regionCode && one.kind === row.kind && one.key === row.key),
    ),
    regionName: region.name,
  }));
}

/** @returns who acts, with which branch covers what */
export async function readEffortActor(tx: Db, actor: Actor): Promise<PolicyActor> {
  return policyActorOf(actor, await readBranchCoverage(tx));
}

function workedOf(who: PolicyActor, newest: EffortVersion, before: EffortVersion | undefined): WorkedEffort {
  const { kind, regionCode } = newest;
  const steps = openSteps(who, { kind, regionCode, day: dayAt(now()) }, newest);
  return { newest, before: before && before.version < newest.version ? before : null, steps };
}

/** @returns the newest version of an effort as it stands, in a transaction that holds its lock */
export async function readNewestEffort(tx: Db, { regionCode, kind, key }: EffortKey): Promise<EffortVersion | null> {
  const row = await tx.effort.findFirst({ where: { regionCode, kind, key }, orderBy: { version: "desc" } });
  return row && versionOf(row);
}

/** @returns the newest approved version, the same way */
export async function readApprovedEffort(tx: Db, { regionCode, kind, key }: EffortKey): Promise<EffortVersion | null> {
  const where = { regionCode, kind, key, status: "APPROVED" as const };
  const row = await tx.effort.findFirst({ where, orderBy: { version: "desc" } });
  return row && versionOf(row);
}

async function newestOf(tx: Db, where: Prisma.Sql): Promise<EffortVersion[]> {
  const rows = await tx.$queryRaw<Effort[]>`
    SELECT DISTINCT ON (e."regionCode", e."kind", e."key") e.* FROM "Effort" e
    WHERE ${where}
    ORDER BY e."regionCode", e."kind", e."key", e."version" DESC`;
  return rows.map(versionOf).sort(byOrder);
}
