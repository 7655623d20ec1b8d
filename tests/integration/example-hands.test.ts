import { randomBytes } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { useDatabase, useInstallation } from "@/lib/env";
import { approveReport } from "@/lib/reports/commands/examine-report";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { submitReport } from "@/lib/reports/commands/send-report";
import { actAs, actorOf, makeUser, signInAs } from "../support/accounts";
import { testDatabase } from "../support/database";

const database = testDatabase();
const period = "2025-10" as Period;
const BLITAR = { kind: "BRANCH", branchId: "blitar" } as const;
// Of each region other figures, or the rules would ask about a copied row.
const FIGURES: Record<string, [column: "PU" | "BPU" | "JAKON" | "PMI", text: string][]> = {
  "35.05": [
    ["PU", "41.234"],
    ["BPU", "22.345"],
    ["JAKON", "3.456"],
    ["PMI", "1.567"],
  ],
  "35.72": [
    ["PU", "28.931"],
    ["BPU", "9.817"],
    ["JAKON", "2.208"],
    ["PMI", "313"],
  ],
};
let staff: UserActor;
let head: UserActor;
let example: UserActor;

beforeAll(async () => {
  useDatabase(database.url);
  useInstallation({ secret: randomBytes(32).toString("base64url") });
  const { db } = database;
  const day = 24 * 60 * 60 * 1000;
  const [opensAt, closesAt] = [new Date(Date.now() - day), new Date(Date.now() + day)];
  await db.periodWindow.create({ data: { period, opensAt, closesAt, setBy: "uji" } });
  staff = await actAs(db, "BRANCH_STAFF", BLITAR);
  head = await actAs(db, "BRANCH_HEAD", BLITAR);
  const { email } = await makeUser(db, "BRANCH_STAFF", BLITAR, { isExample: true });
  example = await actorOf(await signInAs(email));
});

/** Has the figures of a region typed, sent and approved. @returns the kind of their source */
async function approvedAs(regionCode: string, hands: { last: UserActor }): Promise<string> {
  const key = { period, regionCode };
  for (const [column, text] of FIGURES[regionCode]!) {
    const change = { region: regionCode, column, text, thousands: ".", base: 0 } as const;
    await saveCells(column === "PMI" ? hands.last : staff, { period, changes: [change] });
  }
  await submitReport(staff, { key, seen: "1.4" });
  const sent = await database.db.report.findFirstOrThrow({ where: key });
  await approveReport(head, { key, seen: `1.4.${sent.submittedAt!.getTime()}` });
  const counts = await database.db.participantCount.findMany({ where: key, include: { source: true } });
  expect(counts).toHaveLength(4);
  return [...new Set(counts.map(({ source }) => source.kind))].join();
}

it("are real figures where nobody's hands are an example's", async () => {
  expect(await approvedAs("35.05", { last: staff })).toBe("OFFICIAL");
});

it("are simulated where one cell was typed by a demo account, whoever sent and approved it", async () => {
  expect(await approvedAs("35.72", { last: example })).toBe("SIMULATED");
});
