import { addMonths, type Period } from "@/lib/core/period";
import type { PrismaClient } from "@/lib/db/client";
import type { UserActor } from "@/lib/auth/actor";
import { ENTRY_COLUMNS, type ReportKey } from "@/lib/reports/schema";
import { actorOf, makeUser, signInAs } from "../support/accounts";
import { typist, type Typist } from "../support/typist";

export type PeopleWorld = {
  /** Sessions of half of the readers; each works for the branch or the whole country. */
  signedIn: string[];
  editors: Typist[];
  /** Who corrects and who approves, and which reports of the newest month. */
  staff: UserActor;
  head: UserActor;
  approved: ReportKey[];
};

/** Only a correction by people of the demo begins with its simulated figures. */
const EXAMPLE = { isExample: true };

type Asked = { base: string; signedIn: number; editors: number };

/** Puts people into an example branch of the demo, all signed in, each editor with a cell of their own. */
export async function buildPeople(db: PrismaClient, { base, signedIn, editors }: Asked): Promise<PeopleWorld> {
  const { branchId, regions } = await largestBranch(db);
  const scope = { kind: "BRANCH", branchId } as const;
  const newest = await newestMonth(db, regions);
  const edited = await monthWithoutReports(db, regions, newest);
  for (const period of [edited, newest]) await open(db, period);
  const sessions: string[] = [];
  for (let number = 0; number < signedIn; number += 1) {
    const user =
      number % 2 === 0
        ? await makeUser(db, "BRANCH_STAFF", scope, EXAMPLE)
        : await makeUser(db, "SUPERVISOR", { kind: "ALL" }, EXAMPLE);
    sessions.push((await signInAs(user.email)).get("cookie")!);
  }
  const typists: Typist[] = [];
  for (let number = 0; number < editors; number += 1) {
    const { email } = await makeUser(db, "BRANCH_STAFF", scope, EXAMPLE);
    const cookie = (await signInAs(email)).get("cookie")!;
    const region = regions[number % regions.length]!;
    const column = ENTRY_COLUMNS[Math.floor(number / regions.length)]!;
    typists.push(typist(base, { cookie, period: edited, region, column }));
  }
  const staff = await makeUser(db, "BRANCH_STAFF", scope, EXAMPLE);
  const head = await makeUser(db, "BRANCH_HEAD", scope, EXAMPLE);
  return {
    signedIn: sessions,
    editors: typists,
    staff: await actorOf(await signInAs(staff.email)),
    head: await actorOf(await signInAs(head.email)),
    approved: await approvedReports(db, newest, regions),
  };
}

async function largestBranch(db: PrismaClient): Promise<{ branchId: string; regions: string[] }> {
  const covered = await db.branchRegion.findMany({
    where: { validTo: null, branch: { isExample: true } },
    orderBy: [{ branchId: "asc" }, { regionCode: "asc" }],
  });
  const branches = new Map<string, string[]>();
  for (const { branchId, regionCode } of covered)
    branches.set(branchId, [...(branches.get(branchId) ?? []), regionCode]);
  const [branchId, regions] = [...branches].reduce((most, next) => (next[1].length > most[1].length ? next : most));
  return { branchId, regions };
}

async function newestMonth(db: PrismaClient, regions: string[]): Promise<Period> {
  const report = await db.report.findFirstOrThrow({
    where: { status: "APPROVED", regionCode: { in: regions } },
    orderBy: { period: "desc" },
  });
  return report.period as Period;
}

/** The first one after, so that nobody else's figures are in the way. */
async function monthWithoutReports(db: PrismaClient, regions: string[], after: Period): Promise<Period> {
  let period = after;
  while ((await db.report.count({ where: { period, regionCode: { in: regions } } })) > 0) period = addMonths(period, 1);
  return period;
}

async function open(db: PrismaClient, period: Period): Promise<void> {
  const window = { opensAt: new Date("2000-01-01"), closesAt: new Date("2100-01-01"), setBy: "proof" };
  await db.periodWindow.upsert({ where: { period }, create: { period, ...window }, update: window });
}

async function approvedReports(db: PrismaClient, period: Period, regions: string[]): Promise<ReportKey[]> {
  const reports = await db.report.findMany({ where: { period, regionCode: { in: regions } } });
  return regions
    .filter((region) => {
      const versions = reports.filter(({ regionCode }) => regionCode === region);
      return versions.length > 0 && versions.every(({ status }) => status === "APPROVED");
    })
    .map((regionCode) => ({ period, regionCode }));
}
