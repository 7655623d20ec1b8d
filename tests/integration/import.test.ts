import path from "node:path";
import { describe, expect, it } from "vitest";
import { importing, tally } from "../support/importing";

const { database, runFile, nothingWritten, workers, participants } = importing();

describe("workers", () => {
  const revisions = (regionCode: string, year: number) =>
    database.db.workerCount.findMany({
      where: { regionCode, year },
      orderBy: [{ segment: "asc" }, { revision: "asc" }],
      select: { segment: true, revision: true, count: true, source: { select: { kind: true, title: true } } },
    });

  it("are recorded once, and as a new revision when they change", async () => {
    const rows = ["35.74,2020,119345,48211", "11.10,2020,50000,"];
    expect(tally(await workers(rows))).toEqual({ rows: 2, accepted: 2, unchanged: 0, rejected: 0 });
    expect(tally(await nothingWritten(() => workers(rows)))).toEqual({
      rows: 2,
      accepted: 0,
      unchanged: 2,
      rejected: 0,
    });
    expect(tally(await workers(["35.74,2020,119345,48000", "11.10,2020,50000,"]))).toMatchObject({
      accepted: 1,
      unchanged: 1,
    });
    expect(await revisions("35.74", 2020)).toMatchObject([
      { segment: "ALL", revision: 1, count: 119345 },
      { segment: "PU", revision: 1, count: 48211 },
      { segment: "PU", revision: 2, count: 48000 },
    ]);
    expect(await revisions("11.10", 2020)).toMatchObject([{ segment: "ALL", count: 50000 }]);
    // Back to the earlier value is a change too: the file is compared with what is current.
    expect(tally(await workers(rows))).toMatchObject({ accepted: 1, unchanged: 1 });
  });

  it("are real though a simulated count says the same", async () => {
    await database.db.source.create({ data: { id: "simulasi", kind: "SIMULATED", title: "Simulasi" } });
    const simulated = {
      regionCode: "52.72",
      base: "EMPLOYED",
      segment: "ALL",
      year: 2021,
      count: 99811,
      sourceId: "simulasi",
    } as const;
    await database.db.workerCount.create({ data: { ...simulated, revision: 1 } });
    expect(tally(await workers(["52.72,2021,99811,"], { kind: "official", title: "Sakernas" }))).toMatchObject({
      accepted: 1,
    });
    await database.db.workerCount.create({ data: { ...simulated, count: 1, revision: 3 } });
    expect(tally(await workers(["52.72,2021,99811,"]))).toMatchObject({ unchanged: 1 });
    expect(await revisions("52.72", 2021)).toMatchObject([
      { source: { kind: "SIMULATED" } },
      { source: { kind: "OFFICIAL", title: "Sakernas" } },
      { revision: 3 },
    ]);
  });

  it("keep their bases apart and resolve BPS codes by BPS codes alone", async () => {
    expect(tally(await workers(["3171,2021,1000000,"], { codes: "bps", base: "labour-force" }))).toMatchObject({
      accepted: 1,
    });
    const found = await database.db.workerCount.findFirst({ where: { year: 2021, base: "LABOUR_FORCE" } });
    expect(found).toMatchObject({ regionCode: "31.74", count: 1000000 });
    const refused = await nothingWritten(() => workers(["3171,2021,1,", "11.1,2021,1,", "35.99,2021,1,"]));
    expect(refused.rejected.map(({ row, code }) => `${row} ${code}`)).toEqual(["2 I.103", "3 I.102", "4 I.101"]);
  });

  it("are refused as a whole file for one wrong row", async () => {
    const refused = await nothingWritten(() => workers(["35.74,2022,5,", "35.75,2022,1.234,", "35.76,2022,7,"]));
    expect(refused).toMatchObject({ rows: 3, accepted: 0, unchanged: 0 });
    expect(refused.rejected).toMatchObject([{ row: 3, column: "employed", code: "I.203" }]);
  });

  it("are judged in full by a dry run that writes nothing", async () => {
    const rows = ["35.74,2020,119345,48211", "35.74,2023,130000,"];
    const tried = await nothingWritten(() => workers(rows, { dryRun: true }));
    expect(tried).toMatchObject({ rows: 2, accepted: 1, unchanged: 1, rejected: [], dryRun: true });
    expect(tally(await workers(rows))).toEqual(tally(tried));
  });
});

describe("participants", () => {
  const versions = async (regionCode: string, period: string) =>
    (
      await database.db.report.findMany({
        where: { regionCode, period },
        orderBy: { version: "asc" },
        include: { counts: { orderBy: { segment: "asc" } } },
      })
    ).map(({ status, submittedBy, approvedBy, counts }) => ({
      status,
      by: [submittedBy, approvedBy],
      counts: counts.map(({ extent, segment, active, inactive }) => `${extent} ${segment} ${active} ${inactive}`),
    }));

  it("become an approved version that holds what is new", async () => {
    expect(
      tally(await participants(["35.74,2023-12,PU,10,1", "35.74,2023-12,BPU,20,", "35.75,2023-12,PU,5,"])),
    ).toMatchObject({ accepted: 3 });
    expect(tally(await participants(["35.74,2023-12,PU,10,1", "35.74,2023-12,BPU,21,"]))).toMatchObject({
      accepted: 1,
      unchanged: 1,
    });
    const approved = { status: "APPROVED", by: [null, null] };
    expect(await versions("35.74", "2023-12")).toEqual([
      { ...approved, counts: ["OWN PU 10 1", "OWN BPU 20 null"] },
      { ...approved, counts: ["OWN BPU 21 null"] },
    ]);
    // An inactive count that was not given is not 0.
    expect(tally(await participants(["35.75,2023-12,PU,5,0"]))).toMatchObject({ accepted: 1 });
    expect(tally(await participants(["35.75,2023-12,PU,5,0"]))).toMatchObject({ unchanged: 1 });
  });

  it("of a province are its total with --as total, beside those of its regencies", async () => {
    const rows = ["35,2023-12,PU,900,", "35.76,2023-12,PU,5,"];
    expect(tally(await participants(rows, { extent: "total" }))).toMatchObject({ accepted: 2 });
    expect(await versions("35", "2023-12")).toMatchObject([{ counts: ["TOTAL PU 900 null"] }]);
    expect(tally(await participants(["35.76,2023-12,PU,5,"], { extent: "own" }))).toMatchObject({ unchanged: 1 });
    const own = await participants(["35,2023-12,PU,900,"]);
    expect(own).toMatchObject({ accepted: 1, notices: [expect.stringContaining("--as total")] });
  });

  it("replace ALL by parts and parts by ALL", async () => {
    const parts = ["35.77,2024-08,PU,30,", "35.77,2024-08,BPU,3,"];
    const all = ["35.77,2024-08,ALL,34,"];
    for (const rows of [parts, all, parts]) {
      expect(tally(await participants(rows))).toMatchObject({ accepted: rows.length });
      expect(tally(await nothingWritten(() => participants(rows)))).toMatchObject({ unchanged: rows.length });
    }
    expect((await versions("35.77", "2024-08")).map(({ counts }) => counts.length)).toEqual([2, 1, 2]);
  });

  it("stand beside a draft and never count as equal to it", async () => {
    await database.db.report.create({ data: { regionCode: "35.78", period: "2024-08", version: 1, status: "DRAFT" } });
    expect(tally(await participants(["35.78,2024-08,PU,5,"]))).toMatchObject({ accepted: 1 });
    expect(await versions("35.78", "2024-08")).toMatchObject([
      { status: "DRAFT" },
      { status: "APPROVED", counts: ["OWN PU 5 null"] },
    ]);
  });

  it("of the printed regency figures are all accepted", async () => {
    const fixture = path.resolve("tests/fixtures/participants-published-regencies.csv");
    expect(tally(await runFile("participants", fixture))).toEqual({
      rows: 27,
      accepted: 27,
      unchanged: 0,
      rejected: 0,
    });
    expect(await versions("35.75", "2024-08")).toMatchObject([{ counts: ["OWN ALL 33759 null"] }]);
    expect(tally(await nothingWritten(() => runFile("participants", fixture)))).toMatchObject({
      unchanged: 27,
    });
  });
});
