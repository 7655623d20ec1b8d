// A process that enters and approves one figure of a month: node --import tsx tests/proof/approve-one.ts APPROVAL, which is JSON.
// In a month that is approved already it is a correction.
import { db } from "@/lib/db/client";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { readNewestVersions } from "@/lib/reports/queries/versions";
import { actorOf } from "../support/accounts";
import { approveNewest, submitNewest } from "../support/correction";
import type { Approval } from "./clocks";

const { key, people, staff, head } = JSON.parse(process.argv[2]!) as Approval;
const [editor, examiner] = await Promise.all([staff, head].map((cookie) => actorOf(new Headers({ cookie }))));
const newest = async () => (await readNewestVersions(db(), key.period, [key.regionCode])).get(key.regionCode);

if ((await newest())?.version.status === "APPROVED")
  await openCorrection(editor!, { key, reason: "Berkas sumber diperbaiki." });
const base = (await newest())?.cells.PU?.revision ?? 0;
const change = { region: key.regionCode, column: "PU", text: String(people), thousands: null, base } as const;
await saveCells(editor!, { period: key.period, changes: [change] });
await submitNewest(editor!, key);
await approveNewest(examiner!, key);
await db().$disconnect();
