// A process that approves: node --import tsx tests/bench/approver.ts REPORTS. It prepares, says so, waits for a line, then
// approves one report a second until none is left or stdin is closed, and says how many it were.
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db/client";
import type { ReportKey } from "@/lib/reports/schema";
import { actAs } from "../support/accounts";
import { approveNewest, sendCorrection } from "../support/correction";
import { LAST_PERIOD } from "./make-facts";

const BRANCH = { kind: "BRANCH", branchId: "bench" } as const;
const PROVINCE = "33";
const EVERY_MS = 1000;

const regions = await openOffice(Number(process.argv[2]));
const keys = regions.map((regionCode): ReportKey => ({ regionCode, period: LAST_PERIOD }));
const [staff, head] = [await actAs(db(), "BRANCH_STAFF", BRANCH), await actAs(db(), "BRANCH_HEAD", BRANCH)];
for (const key of keys) await sendCorrection(staff, key, 3);
process.stdout.write("prepared\n");

await once(process.stdin, "data");
process.stdin.resume();
const begin = performance.now();
let approved = 0;
for (const key of keys) {
  await sleep(begin + approved * EVERY_MS - performance.now());
  if (process.stdin.readableEnded) break;
  await approveNewest(head, key);
  approved += 1;
}
process.stdout.write(`${approved}\n`, () => process.exit(0));

/** A branch of its own whose month is open. @returns the regencies that it covers */
async function openOffice(size: number): Promise<string[]> {
  const where = { level: "REGENCY", parentCode: PROVINCE } as const;
  const found = await db().region.findMany({ where, select: { code: true }, orderBy: { code: "asc" }, take: size });
  const [source, validFrom] = ["bench", new Date("2021-01-01")];
  await db().branch.create({ data: { id: BRANCH.branchId, name: "Cabang Bench", kanwilId: "jawa-timur", source } });
  await db().branchRegion.createMany({
    data: found.map(({ code }) => ({ branchId: BRANCH.branchId, regionCode: code, source, validFrom })),
  });
  const [opensAt, closesAt] = [new Date("2000-01-01"), new Date("2100-01-01")];
  await db().periodWindow.create({ data: { period: LAST_PERIOD, opensAt, closesAt, setBy: source } });
  return found.map(({ code }) => code);
}
