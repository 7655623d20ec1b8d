import { expect, it } from "vitest";
import { readTrail } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import type { UserActor } from "@/lib/auth/actor";
import { formatPeriod } from "@/lib/core/period";
import { bringFile } from "@/lib/imports/commands/bring-file";
import { confirmImport } from "@/lib/imports/commands/confirm-import";
import { undoImport } from "@/lib/imports/commands/undo-import";
import { readImportPlan } from "@/lib/imports/queries/import-plan";
import { trailCells } from "@/lib/trail/format/trail-file";
import { makeWorkbook } from "../fixtures/make-workbook";
import { actAs } from "../support/accounts";
import { monthWork } from "../support/month-work";

const { database, who, month } = monthWork();

it("an import stands in the trail by its file's name, for those whose reports it touched and for nobody else", async () => {
  const period = await month();
  const rows = [
    [`Kepesertaan ${formatPeriod(period)}`],
    ["Kode", "Kabupaten/Kota", "Peserta PU"],
    ["35.05", "Kab. Blitar", 10],
  ];
  const bytes = makeWorkbook({ sheets: [{ name: "Rekap", rows }] });
  const id = await bringFile(who("staff"), { name: "rekap blitar.xlsx", bytes });
  const { plan } = (await readImportPlan(who("staff"), id))!;
  await confirmImport(who("staff"), { id, seen: plan.stamp, leaveRefused: false });
  await undoImport(who("staff"), id);

  const seenBy = async (actor: UserActor) => {
    const cells = trailCells(
      await readTrail(actor, auditFilterSchema.parse({ subjectKind: "import", subjectKey: id })),
    );
    return cells.map((line) => `${line[4]}: ${line[5]}`);
  };
  const both = [
    "Impor berkas dibatalkan: Impor rekap blitar.xlsx",
    "Berkas dimasukkan ke isian: Impor rekap blitar.xlsx",
  ];
  for (const person of ["supervisor", "head", "office"] as const)
    expect(await seenBy(who(person)), person).toEqual(both);
  expect(await seenBy(who("farOffice"))).toEqual([]);
  const neighbour = await actAs(database.db, "BRANCH_HEAD", { kind: "BRANCH", branchId: "pasuruan" });
  expect((await readTrail(neighbour, auditFilterSchema.parse({}))).events).toEqual([]);
  const { events } = await readTrail(who("head"), auditFilterSchema.parse({}));
  expect(events.map(({ subjectKind }) => subjectKind)).toContain("report");
});
