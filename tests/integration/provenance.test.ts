import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { publicActor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { readReading } from "@/lib/coverage/queries/reading";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { provenanceAnswer } from "@/lib/provenance/format/answer";
import { fileText, handText, revisionLines } from "@/lib/provenance/format/origin-words";
import { readNamedProvenance, readProvenance } from "@/lib/provenance/queries/provenance";
import { bringFile } from "@/lib/imports/commands/bring-file";
import { confirmImport } from "@/lib/imports/commands/confirm-import";
import { readImportPlan } from "@/lib/imports/queries/import-plan";
import { importing } from "../support/importing";
import { monthSteps, WHY } from "../support/month-steps";

const { database, who, keyOf, type, submit, approve, approved, setWindow, month } = monthSteps();
const { workers, participants } = importing(database);
const visitor = publicActor();

const asked = (period: Period) => ({ period, data: "real" });
const reading = (actor: Actor, code: string, period: Period) => readReading(actor, code, asked(period));
const provenance = async (code: string, period: Period) =>
  readProvenance(visitor, await reading(visitor, code, period));
const named = async (actor: Actor, code: string, period: Period) =>
  readNamedProvenance(actor, await reading(actor, code, period));

describe("the origin of a figure", () => {
  it("of a file is its row, and the operator who recorded it; what it replaced stays to be seen", async () => {
    const period = await month();
    const year = period.slice(0, 4);
    await workers([`35.75,${year},1000,400`, `35.05,${year},7000,`]);
    await workers([`35.05,${year},8000,`]);
    await participants([`35.75,${period},PU,30,`, `35.05,${period},PU,2000,12`, `35.05,${period},BPU,90,`]);
    const found = await provenance("35.05", period);
    const { counts, workers: denominator, earlierWorkers } = found.facts!;
    expect(counts.map(({ segment, active, version }) => [segment, active, version])).toEqual([
      ["PU", 2000, 1],
      ["BPU", 90, 1],
    ]);
    expect(counts.map(({ file }) => fileText(file))).toEqual(["berkas-3.csv, baris 3", "berkas-3.csv, baris 4"]);
    expect(counts[0]).toMatchObject({ entered: { kind: "operator" }, approved: { kind: "operator" } });
    expect(denominator).toMatchObject([{ count: 8000, revision: 2, entered: { kind: "operator" } }]);
    expect(fileText(denominator[0]!.file)).toBe("berkas-2.csv, baris 2");
    expect(earlierWorkers).toMatchObject([{ count: 7000, revision: 1 }]);
    const { division, parts, target } = provenanceAnswer(found);
    expect(division).toBe("2.090 / 8.000 = 26,1%");
    expect(parts).toEqual([]);
    expect(target).toMatchObject({ percent: 61, year: 2025, revisions: [{ revision: 1, percent: 61 }] });
    // The province adds up from them, and says so with a way down to each.
    const province = provenanceAnswer(await provenance("35", period));
    expect(province.counts).toEqual([]);
    expect(province.parts.filter((part) => part.participants !== null)).toMatchObject([
      { region: { code: "35.05" }, participants: 2090, workers: 8000 },
      { region: { code: "35.75" }, participants: 30, workers: 1000 },
    ]);
    expect(province.area).toMatchObject({ participants: 2120, reported: { workers: 9000 } });
  });

  it("of a report is who entered and approved it, by role for everybody, by name for those who read its trail", async () => {
    const key = await approved({ PU: "1900", BPU: "70" });
    const { facts } = await provenance(key.regionCode, key.period);
    expect(facts!.counts[0]).toMatchObject({
      entered: { kind: "user", role: "BRANCH_STAFF" },
      approved: { kind: "user", role: "BRANCH_HEAD" },
      file: null,
    });
    expect(handText(facts!.counts[0]!.approved)).toMatch(/^Kepala cabang, \d+ /);
    const told = await named(who("head"), key.regionCode, key.period);
    const head = await database.db.user.findUniqueOrThrow({ where: { id: who("head").userId } });
    expect(handText(told.facts!.counts[0]!.approved, told.names)).toContain(`${head.name} (Kepala cabang)`);
    for (const person of ["staff", "official", "neighbour", "farOffice"] as const)
      await expect(named(who(person), key.regionCode, key.period), person).rejects.toMatchObject({ code: "forbidden" });
    await expect(named(visitor, key.regionCode, key.period)).rejects.toMatchObject({ code: "unauthenticated" });
    const answer = JSON.stringify(provenanceAnswer(told));
    for (const secret of [head.id, head.name, head.email, who("staff").userId]) expect(answer).not.toContain(secret);
  });

  it("of a correction is what stood there before, when, and why it changed", async () => {
    const key = await approved({ PU: "1900", BPU: "70" });
    await openCorrection(who("staff"), { key, reason: WHY });
    await type("staff", key, { PU: "2000" });
    await submit(key);
    await approve(key);
    const { facts } = await provenance(key.regionCode, key.period);
    expect(facts!.earlierCounts).toMatchObject([{ participants: 1970, version: 1 }]);
    expect(revisionLines(facts!)[0]).toMatch(/semula 1\.970 \(versi 1, disetujui .*dikoreksi karena Berkas sumber/);
  });

  it("of a correction gives no reason away that was written before anybody was told it would be read", async () => {
    const key = await approved({ PU: "1900", BPU: "70" });
    await openCorrection(who("staff"), { key, reason: WHY });
    const draft = { period_regionCode_version: { ...key, version: 2 } };
    await database.db.report.update({ where: draft, data: { reasonIsPublic: false } });
    await type("staff", key, { PU: "2000" });
    await submit(key);
    await approve(key);
    const found = await provenance(key.regionCode, key.period);
    expect(revisionLines(found.facts!)[0]).toMatch(/semula 1\.970 \(versi 1, disetujui /);
    expect(JSON.stringify([provenanceAnswer(found), revisionLines(found.facts!)])).not.toContain("Berkas sumber");
  });

  it("of a figure that an import has put into a report is its cell in that file", async () => {
    const key = await keyOf();
    await setWindow(key.period, "open");
    const rows = `region_code,period,segment,active\n35.04,${key.period},PU,11\n${key.regionCode},${key.period},PU,900\n`;
    const id = await bringFile(who("staff"), { name: "rekap.csv", bytes: Buffer.from(rows) });
    const { plan } = (await readImportPlan(who("staff"), id))!;
    await confirmImport(who("staff"), { id, seen: plan.stamp, leaveRefused: false });
    await type("staff", key, { BPU: "70" });
    await submit(key);
    await approve(key);
    const { facts } = await provenance(key.regionCode, key.period);
    expect(facts!.counts.map(({ segment, file }) => [segment, fileText(file)?.replace(/, kolom .*/, "")])).toEqual([
      ["PU", "rekap.csv, baris 3"],
      ["BPU", undefined],
    ]);
  });
});

describe("the same region under each definition", () => {
  it("differs by what is counted and over whom, in points that add up", async () => {
    const period = await month();
    const year = period.slice(0, 4);
    await workers([`35.03,${year},1000,600`]);
    await workers([`35.03,${year},800,`], { base: "eligible" });
    await participants([`35.03,${period},PU,200,`, `35.03,${period},BPU,60,`, `35.03,${period},JAKON,40,`]);
    const { definitions } = provenanceAnswer(await provenance("35.03", period));
    expect(definitions.map(({ code, coverage }) => [code, coverage])).toEqual([
      ["employed", 0.3],
      ["eligible", 0.375],
      ["employed-without-jakon", 0.26],
      ["bpu", 0.15],
    ]);
    expect(definitions.map(({ difference }) => difference)).toEqual([
      "definisi halaman ini",
      "pembaginya 800 pekerja eligible, bukan 1.000 penduduk bekerja: +7,5 poin karena pembagi",
      "tanpa Jasa konstruksi (Jakon) 40: −4,0 poin karena peserta",
      "peserta segmen BPU saja; pembaginya 400 pekerja bukan penerima upah, bukan 1.000 penduduk bekerja: −24,0 poin karena peserta, +9,0 poin karena pembagi",
    ]);
  });
});
