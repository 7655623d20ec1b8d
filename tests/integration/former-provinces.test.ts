import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { FORMER_PROVINCES } from "@/lib/core/former-provinces";
import { parsePeriod } from "@/lib/core/period";
import { readCoverage } from "@/lib/coverage/queries/coverage";
import { readReading } from "@/lib/coverage/queries/reading";
import { openVersionReader } from "@/lib/db/version";
import { useDatabase } from "@/lib/env";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { openDirectory } from "@/lib/regions/rules/directory";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { importing, tally } from "../support/importing";

const { database, workers, participants } = importing();
const actor = publicActor();

beforeAll(() => {
  useDatabase(database.url);
});

const nationIn = async (period: string) =>
  (
    await readCoverage(actor, {
      ...{ period: parsePeriod(period)!, indicator: "employed", data: "real", level: "province" },
    })
  ).total;

describe("a province of before 2022", () => {
  it("is stored with the day it was divided, and is no region of today", async () => {
    const rows = await database.db.region.findMany({ where: { level: "FORMER_PROVINCE" }, orderBy: { code: "asc" } });
    expect(
      rows.map(({ code, parentCode, validTo }) => [code, parentCode, validTo?.toISOString().slice(0, 10)]),
    ).toEqual(FORMER_PROVINCES.map(({ code, until }) => [code, null, until]));
    const today = await readRegions(actor);
    expect(today).toHaveLength(553);
    const successors = FORMER_PROVINCES.flatMap((former) => [...former.successors]);
    expect(successors.filter((code) => !today.some((region) => region.code === code))).toEqual([]);
  });

  it("has no address of its own", async () => {
    const reader = openVersionReader(database.url);
    const known = await reader.regions();
    await reader.close();
    expect(known).toHaveLength(553);
    await expect(readReading(actor, "91L", {})).rejects.toThrow("91L");
  });

  it.each([
    ["a code of today", { code: "97", parentCode: null, validTo: new Date() }],
    ["a place in today's tree", { code: "97L", parentCode: "00", validTo: new Date() }],
    ["no end", { code: "97L", parentCode: null, validTo: null }],
  ])("cannot have %s", async (_, row) => {
    await expect(database.db.region.create({ data: { name: "X", level: "FORMER_PROVINCE", ...row } })).rejects.toThrow(
      /Region_code_by_level/,
    );
  });

  it("takes a total and gives it to the nation once, and to none of its successors", async () => {
    const rows = ["91L,2020-12,ALL,497133,", "92L,2020-12,ALL,398939,", "91,2020-12,ALL,1000,"];
    expect(tally(await participants(rows, { extent: "TOTAL" }))).toMatchObject({ accepted: 3, rejected: 0 });
    expect((await nationIn("2020-12"))?.participants).toBe(896_072);
    const provinces = await readCoverage(actor, {
      ...{ period: parsePeriod("2020-12")!, indicator: "employed", data: "real", level: "province" },
    });
    expect(provinces.rows).toHaveLength(38);
    expect(provinces.rows.filter((row) => row.participants !== null).map((row) => row.participants)).toEqual([1000]);
  });

  it("is a total whatever the file is read as", async () => {
    const { notices } = await participants(["92L,2020-11,ALL,398000,"]);
    expect(notices).toEqual([]);
    expect(
      await database.db.participantCount.findMany({ where: { regionCode: "92L", period: "2020-11" } }),
    ).toMatchObject([{ extent: "TOTAL", active: 398_000 }]);
  });
});

describe("the page of a province that was a part of one", () => {
  const former = async (code: string) => (await readReading(actor, code, { data: "real" })).former;
  const papua = FORMER_PROVINCES[0]!;

  it("says what was counted then, and compares it once every part has its figure", async () => {
    const regencies = (await readRegions(actor)).filter(({ parentCode }) =>
      papua.successors.includes(parentCode ?? ""),
    );
    await workers(regencies.map(({ code }) => `${code},2020,10000,5000`));
    const then = { former: papua, period: parsePeriod("2020-12"), participants: 497_133 };
    expect(await former("93")).toEqual([{ ...then, later: null }]);

    await participants(["91,2021-12,ALL,200000,", "93,2021-12,ALL,100000,", "94,2021-12,ALL,110000,"], {
      extent: "TOTAL",
    });
    expect(await former("93")).toEqual([{ ...then, later: null }]);
    await participants(["95,2021-12,ALL,100000,"], { extent: "TOTAL" });
    const later = { period: parsePeriod("2021-12"), participants: 510_000, people: 12_867 };
    for (const code of papua.successors) expect(await former(code)).toEqual([{ ...then, later }]);
    expect(await former("92")).toMatchObject([{ participants: 398_939, later: null }]);
    expect(await former("11")).toEqual([]);
  });

  it("is the nation's, too, in a month that contains such counts", async () => {
    const inMonth = async (period: string) => (await readReading(actor, "00", { data: "real", period })).former;
    expect((await inMonth("2020-12")).map(({ participants }) => participants)).toEqual([497_133, 398_939]);
    expect(await inMonth("2021-12")).toEqual([]);
  });
});

const REAL = path.resolve("../shared/data/real/active-participants-province-2023.csv");

describe.skipIf(!existsSync(REAL))("the real table of 34 provinces", () => {
  it("lands on the former ones, 34 of 34, and adds up to what it says", async () => {
    const rows = parse<Record<string, string>>(readFileSync(REAL, "utf8"), {
      columns: true,
      bom: true,
      delimiter: ";",
    });
    const directory = openDirectory(await readRegions(actor), await readAliases(actor));
    const reading = resolveColumn(
      rows.map(({ provinsi }) => ({ name: provinsi! })),
      directory,
    );
    const codes = reading.rows.map((row) => (row.kind === "resolved" ? row.code : row.kind));
    expect(codes.filter((code) => /^\d/.test(code))).toHaveLength(34);
    expect(codes.slice(-2)).toEqual(["92L", "91L"]);
    const lines = rows.map((row, index) => `${codes[index]},2023-12,ALL,${Number(row.total_peserta)},`);
    expect(tally(await participants(lines, { extent: "TOTAL" }))).toMatchObject({ accepted: 34, rejected: 0 });
    expect((await nationIn("2023-12"))?.participants).toBe(41_560_938);
  });
});
