import { readBranchCoverage } from "@/lib/access/queries";
import { can, type PolicyActor } from "@/lib/access/policy";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { permit, policyActorOf } from "@/lib/auth/permit";
import { readPolicyActor, subjectToday } from "@/lib/auth/policy-actor";
import { AppError } from "@/lib/core/errors";
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
 * @returns the newest approved version of each, in the order of `byOrder`; a simulated one only where there is no other
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
    Prisma.sql`e."origin" = 'SIMULATED',`,
  );
}

/** The efforts of a region as those who work on it see them, and the kinds to which one may add. */
export type EffortDesk = { efforts: WorkedEffort[]; kinds: EffortKind[] };

/** @throws AppError forbidden for those who neither keep nor examine anything of the region */
export async function readEffortDesk(actor: Actor, regionCode: string): Promise<EffortDesk> {
  const who = await readPolicyActor(db(), actor);
  const subject = subjectToday(regionCode);
  if (!can(who, "read-efforts", subject)) throw new AppError("forbidden", "Daerah ini di luar wilayah akun Anda.");
  const ofRegion = Prisma.sql`e."regionCode" = ${regionCode}`;
  const [newest, approved] = await Promise.all([
    newestOf(db(), ofRegion),
    newestOf(db(), Prisma.sql`${ofRegion} AND e."status" = 'APPROVED'`),
  ]);
  return {
    efforts: newest.map((one) => workedOf(who, one, approved)),
    kinds: EFFORT_KINDS.filter((kind) => can(who, policyOf("save", kind), subject)),
  };
}

/** @returns the newest version of each effort of the regions that the actor works on today */
export async function readOwnEfforts(given: Actor): Promise<EffortVersion[]> {
  const { scope } = requireUser(given);
  const coverage = await readBranchCoverage(db());
  const codes =
    scope.kind === "REGION"
      ? [scope.regionCode]
      : [...new Set(coverage.branchRegions.map(({ regionCode }) => regionCode))];
  const who = policyActorOf(given, coverage);
  const own = codes.filter((regionCode) => can(who, "read-efforts", subjectToday(regionCode)));
  return newestOf(db(), Prisma.sql`e."regionCode" = ANY(${own}::text[])`);
}

/** @returns the efforts that wait for this examiner, those sent first before all, with the names of their regions */
export async function readWaitingEfforts(actor: Actor): Promise<(WorkedEffort & { regionName: string })[]> {
  const { who, rows } = await readWaiting(actor);
  const codes = rows.map(({ regionCode }) => regionCode);
  const approved = await newestOf(db(), Prisma.sql`e."status" = 'APPROVED' AND e."regionCode" = ANY(${codes}::text[])`);
  return rows.map(({ region, ...row }) => ({
    ...workedOf(who, versionOf(row), approved),
    regionName: region.name,
  }));
}

/** @returns how many efforts wait for this examiner */
export async function countWaitingEfforts(actor: Actor): Promise<number> {
  return (await readWaiting(actor)).rows.length;
}

async function readWaiting(actor: Actor) {
  requireUser(actor);
  const [who, rows] = await Promise.all([
    readPolicyActor(db(), actor),
    db().effort.findMany({
      where: { status: "SUBMITTED" },
      include: { region: { select: { name: true } } },
      orderBy: [{ submittedAt: "asc" }, { regionCode: "asc" }, { key: "asc" }],
    }),
  ]);
  const mine = rows.filter(({ regionCode, submittedBy }) => can(who, "approve", subjectToday(regionCode, submittedBy)));
  return { who, rows: mine };
}

/** @param approved among them the version that holds, where there is one */
function workedOf(who: PolicyActor, newest: EffortVersion, approved: readonly EffortVersion[]): WorkedEffort {
  const { kind, regionCode, key, version } = newest;
  const before = approved.find((one) => one.regionCode === regionCode && one.kind === kind && one.key === key);
  const steps = openSteps(who, { kind, regionCode, day: subjectToday(regionCode).date }, newest);
  return { newest, before: before && before.version < version ? before : null, steps };
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

/** @param first what goes before the newest version: an order, with its comma */
async function newestOf(tx: Db, where: Prisma.Sql, first = Prisma.empty): Promise<EffortVersion[]> {
  const rows = await tx.$queryRaw<Effort[]>`
    SELECT DISTINCT ON (e."regionCode", e."kind", e."key") e.* FROM "Effort" e
    WHERE ${where}
    ORDER BY e."regionCode", e."kind", e."key", ${first} e."version" DESC`;
  return rows.map(versionOf).sort(byOrder);
}
