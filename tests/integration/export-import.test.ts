import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getCoverageCsv } from "@/app/api/v1/coverage.csv/route";
import { GET as getCoverageXlsx } from "@/app/api/v1/coverage.xlsx/route";
import { GET as getSeriesCsv } from "@/app/api/v1/regions/[code]/series.csv/route";
import { GET as getSeriesXlsx } from "@/app/api/v1/regions/[code]/series.xlsx/route";
import { commandLineActor } from "@/lib/auth/actor";
import { parsePeriod } from "@/lib/core/period";
import { useDatabase } from "@/lib/env";
import { inspectFile } from "@/lib/imports/commands/inspect-file";
import { appendApprovedCounts } from "@/lib/reports/commands/append-approved";
import { importing } from "../support/importing";

const { database, workers, participants, runFile, nothingWritten, fileNamed } = importing();
const PERIOD = "2021-09";

beforeAll(async () => {
  useDatabase(database.url);
  await workers(["35.74,2020,119345,55991", "35.72,2020,70000,30000", "11.10,2019,50000,", "91.03,2020,90000,20000"]);
  await workers(["35.73,2020,400000,0", "35.71,2020,0,", "51.71,2020,500000,"]);
  for (const year of [2020, 2021]) {
    await participants([`35.74,${year}-09,PU,27000,512`, `35.74,${year}-09,BPU,0,`, `35.74,${year}-09,JAKON,449,0`]);
    await participants([`35.72,${year}-09,PU,9000,`, `11.10,${year}-09,ALL,4321,17`, `91.03,${year}-09,PU,1234,`]);
  }
  // An ALL with parts that came later, people at home, a total of a province and of one that has been divided.
  await participants(["35.73,2021-09,ALL,80000,"]);
  await participants(["35.73,2021-09,PU,61000,"]);
  await participants(["35.71,2021-09,PU,5000,"], { basis: "domicile" });
  await participants(["51,2021-09,ALL,700000,", "91L,2021-09,PU,60000,"], { extent: "total" });
  // A correction, and figures that nobody counted.
  await participants(["11.10,2021-09,ALL,4322,17"]);
  await database.db.source.create({ data: { id: "sim", kind: "SIMULATED", title: "Simulasi" } });
  const facts = ["35.05", "35.74"].map((regionCode) => ({
    ...({ regionCode, period: parsePeriod(PERIOD)!, extent: "OWN", segment: "PMI", basis: "REGISTRATION" } as const),
    ...{ active: 1800, inactive: null },
  }));
  await database.db.$transaction((tx) =>
    appendApprovedCounts(tx, commandLineActor("uji"), { facts, sourceId: "sim", at: new Date("2025-01-01T00:00:00Z") }),
  );
});

type Handler = (request: Request, context: { params: Promise<{ code: string }> }) => Promise<Response>;

let files = 0;
/** Takes a file away as a visitor does. @returns where it lies */
async function take(handler: Handler, path: string, edit = (text: string) => text): Promise<string> {
  const code = /regions\/([^/]+)\//.exec(path)?.[1] ?? "";
  const response = await handler(new Request(`http://jangkau.test${path}`), { params: Promise.resolve({ code }) });
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  const at = fileNamed(`unduhan-${(files += 1)}`);
  const isText = response.headers.get("content-type")!.startsWith("text/csv");
  await writeFile(at, isText ? edit(bytes.toString("utf8")) : bytes);
  return at;
}

const csv = (query: string) => [
  [getCoverageCsv, `/api/v1/coverage.csv?period=${PERIOD}&${query}`] as const,
  [getCoverageCsv, `/api/v1/coverage.csv?period=${PERIOD}&${query}&locale=id`] as const,
  [getCoverageXlsx, `/api/v1/coverage.xlsx?period=${PERIOD}&${query}`] as const,
];
const series = (code: string) => [
  [getSeriesCsv, `/api/v1/regions/${code}/series.csv`] as const,
  [getSeriesCsv, `/api/v1/regions/${code}/series.csv?locale=id&data=real`] as const,
  [getSeriesXlsx, `/api/v1/regions/${code}/series.xlsx`] as const,
];
const EXPORTS = [
  ...csv("level=regency"),
  ...csv("level=province"),
  ...csv("level=nation&data=real").slice(0, 1),
  ...csv("level=regency&parent=35&data=real&indicator=bpu").slice(1, 2),
  ...series("35.74"),
  ...series("51").slice(2),
  ...series("00").slice(0, 1),
];

describe("what was taken away and is imported again", () => {
  it.each(EXPORTS.map(([handler, path]) => [path, handler] as const))("%s changes nothing", async (path, handler) => {
    const file = await take(handler, path);
    for (const [of, dryRun] of [
      ["participants", true],
      ["participants", false],
      ["workers", false],
    ] as const) {
      const result = await nothingWritten(() => runFile(of, file, { dryRun }));
      const { rows, accepted, unchanged, rejected, skipped = [] } = result;
      expect({ accepted, rejected }).toEqual({ accepted: 0, rejected: [] });
      expect(unchanged).toBeGreaterThan(0);
      expect(unchanged + skipped.length).toBe(rows);
      expect(skipped.filter(({ reason }) => reason !== "missing")).toEqual([]);
    }
  });

  it.each(EXPORTS.slice(0, 3).map(([handler, path]) => [path, handler] as const))(
    "%s is shown as what it is",
    async (path, handler) => {
      const found = await nothingWritten(async () =>
        inspectFile(database.db, commandLineActor("import"), { file: await take(handler, path) }),
      );
      const [sheet] = "sheets" in found ? found.sheets : [];
      expect(sheet).toMatchObject({ rows: 514, resolved: 514, ambiguous: 0, unknown: 0, refused: null });
      expect(sheet!.evidence).toContain("tidak dicatat");
      const read = sheet!.measures.filter(({ as }) => as !== null).map(({ as }) => as);
      expect(read).toEqual(["active:total", "active:PU", "active:BPU", "active:JAKON", "active:PMI"]);
    },
  );
});

describe("a file of ours that says something else", () => {
  const ofEastJava = `/api/v1/coverage.csv?period=${PERIOD}&level=regency&parent=35`;
  const codesOf = async (edit: (text: string) => string, path = ofEastJava) => {
    const file = await take(getCoverageCsv, path, edit);
    const { rejected, accepted } = await nothingWritten(() => runFile("participants", file));
    expect(accepted).toBe(0);
    return rejected.map(({ code, row, column }) => `${code} ${row ?? ""} ${column ?? ""}`);
  };
  const rowOf = (text: string, code: string) => text.split("\r\n").findIndex((line) => line.includes(`,${code},`)) + 1;

  it("is refused where a figure is another, and named with its place", async () => {
    let at = 0;
    const edit = (text: string) => {
      at = rowOf(text, "35.72");
      return text.replace(",9000,", ",9001,");
    };
    expect(await codesOf(edit)).toEqual([`I.081 ${at} E`]);
  });

  it("is refused with a sentence of its own where the figure is simulated: it never becomes a real one", async () => {
    let at = 0;
    const edit = (text: string) => {
      at = rowOf(text, "35.05");
      return text.replaceAll(",1800,", ",1900,");
    };
    const refused = await codesOf(edit);
    expect(refused.filter((one) => one.startsWith(`I.082 ${at}`)).length).toBeGreaterThan(0);
  });

  it("is refused where the simulated figures are not those of this site", async () => {
    const file = await take(getCoverageCsv, ofEastJava);
    // The real figures take the place of simulated ones, as on a site that has none of them.
    await participants([
      "35.05,2021-09,PU,7,",
      "35.05,2021-09,BPU,7,",
      "35.05,2021-09,JAKON,7,",
      "35.05,2021-09,PMI,7,",
    ]);
    const { rejected } = await nothingWritten(() => runFile("participants", file));
    expect(new Set(rejected.map(({ code }) => code))).toEqual(new Set(["I.082"]));
  });

  it("is refused where columns are gone that say what it is", async () => {
    expect(await codesOf((text) => text.replace(",data,", ",x,"))).toEqual(["I.080  "]);
  });

  it("is refused where the definition or the region is none", async () => {
    const codes = await codesOf((text) => text.replace("employed,35.72", "lain,35.72").replace(",35.74,", ",35.99,"));
    expect(codes.map((one) => one.slice(0, 5)).sort()).toEqual(["I.083", "I.101"]);
  });
});
