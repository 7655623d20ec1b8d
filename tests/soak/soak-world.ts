import { addMonths, periodOf, type Period } from "@/lib/core/period";
import { openDb, type PrismaClient } from "@/lib/db/client";
import { makeUser, signInAs } from "../support/accounts";

/** Who works in a soak: a cookie for each, and where. */
export type SoakWorld = {
  regions: string[];
  /** One month that is only edited, and one that also goes through its steps. */
  edited: Period;
  stepped: Period;
  editors: string[];
  head: string;
};

const EDITORS = 20;
const REGIONS = 8;
const KANWIL = "jawa-timur";
export const BRANCH = { kind: "BRANCH", branchId: "soak" } as const;

/** Makes a branch with eight regencies, two months that stay open, twenty editors and a head, all signed in. @param edited a month without reports */
export async function buildWorld(url: string, edited = periodOf(2024, 3)): Promise<SoakWorld> {
  const db = openDb(url);
  try {
    const regions = await makeBranch(db);
    const stepped = addMonths(edited, 5);
    for (const period of [edited, stepped])
      await db.periodWindow.create({
        data: { period, opensAt: new Date("2000-01-01"), closesAt: new Date("2100-01-01"), setBy: "soak" },
      });
    const editors: string[] = [];
    for (let number = 0; number < EDITORS; number += 1) editors.push(await cookieOf(db, "BRANCH_STAFF"));
    return { regions, edited, stepped, editors, head: await cookieOf(db, "BRANCH_HEAD") };
  } finally {
    await db.$disconnect();
  }
}

async function makeBranch(db: PrismaClient): Promise<string[]> {
  const found = await db.region.findMany({
    where: { level: "REGENCY", parentCode: "33" },
    select: { code: true },
    orderBy: { code: "asc" },
    take: REGIONS,
  });
  const regions = found.map(({ code }) => code);
  const source = "uji beban";
  await db.branch.create({ data: { id: BRANCH.branchId, name: "Cabang Uji Beban", kanwilId: KANWIL, source } });
  await db.branchRegion.createMany({
    data: regions.map((regionCode) => ({
      ...{ branchId: BRANCH.branchId, regionCode, source },
      validFrom: new Date("2021-01-01"),
    })),
  });
  return regions;
}

async function cookieOf(db: PrismaClient, role: "BRANCH_STAFF" | "BRANCH_HEAD"): Promise<string> {
  const { email } = await makeUser(db, role, BRANCH);
  return (await signInAs(email)).get("cookie")!;
}
