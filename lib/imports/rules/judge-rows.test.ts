import { describe, expect, it } from "vitest";
import { parsePeriod } from "@/lib/core/period";
import { FileRefused, reject } from "../messages";
import { importRequestSchema, type ParticipantsRequest, type TableRow, type WorkersRequest } from "../schema";
import { withSums } from "./find-slip";
import { participantsJudge } from "./judge-participants";
import { judgeRows } from "./judge-rows";
import { workersJudge } from "./judge-workers";
import { participantNotices, workerNotices } from "./notices";
import type { RegionIndex } from "./resolve-region";

const REGIONS: RegionIndex = new Map([
  ["00", { code: "00", level: "NATION" }],
  ["35", { code: "35", level: "PROVINCE" }],
  ["35.74", { code: "35.74", level: "REGENCY" }],
  ["35.75", { code: "35.75", level: "REGENCY" }],
]);

const AROUND = {
  regions: REGIONS,
  workers: new Map([
    ["35.74", { year: 2024, count: 1000 }],
    ["35.75", { year: 2024, count: 0 }],
  ]),
  thisMonth: parsePeriod("2025-10")!,
};

async function* table(lines: string[]): AsyncGenerator<TableRow> {
  await Promise.resolve();
  for (const [index, line] of lines.entries()) yield { row: index + 1, cells: line.split(",") };
}

function workers(lines: string[], options: object = {}) {
  const request = importRequestSchema.parse({ of: "workers", ...options }) as WorkersRequest;
  return judgeRows(table(lines), request, (layout) => workersJudge(layout, request, AROUND));
}

function participants(lines: string[], options: object = {}) {
  const request = importRequestSchema.parse({ of: "participants", ...options }) as ParticipantsRequest;
  return judgeRows(table(lines), request, (layout) => participantsJudge(layout, request, AROUND));
}

const places = (judged: { rejected: { row: number | null; column: string | null; code: string }[] }) =>
  judged.rejected.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe("workers", () => {
  const header = "region_code,year,employed,employees";

  it("records all workers and the wage employees among them", async () => {
    const judged = await workers([header, "35.74,2020,119345,48211", "35.75,2020,100,"], { base: "labour-force" });
    expect(judged).toMatchObject({ rows: 2, rowOf: [0, 0, 1], rejected: [] });
    expect(judged.facts).toEqual([
      { regionCode: "35.74", base: "LABOUR_FORCE", year: 2020, segment: "ALL", count: 119345 },
      { regionCode: "35.74", base: "LABOUR_FORCE", year: 2020, segment: "PU", count: 48211 },
      { regionCode: "35.75", base: "LABOUR_FORCE", year: 2020, segment: "ALL", count: 100 },
    ]);
  });

  it("names every wrong cell of every wrong row", async () => {
    const judged = await workers([
      header,
      "35.7,20,1.234,x",
      "35.74,2020,10,11",
      "35.74,2020",
      "35.75,1989,1,1",
      "35.75,2020,1,1",
    ]);
    expect(judged.rows).toBe(5);
    expect(places(judged)).toEqual([
      "2 region_code I.102",
      "2 year I.402",
      "2 employed I.203",
      "2 employees I.200",
      "3 employees I.206",
      "4 null I.016",
      "5 year I.402",
    ]);
  });

  it("refuses a row that says the same or something else about a place and year", async () => {
    const judged = await workers([header, "35.74,2020,10,5", "35.75,2020,10,5", "35.74,2020,10,5", "35.74,2020,10,6"]);
    expect(places(judged)).toEqual(["4 null I.303", "5 null I.304"]);
    expect(judged.rejected[1]?.message).toContain("Baris 2 dan baris 5");
  });

  it("points out where nobody works", async () => {
    const judged = await workers([header, "35.74,2018,0,", "35.75,2018,7,"]);
    expect(workerNotices(judged.facts, () => "Kota Probolinggo")).toEqual([
      expect.stringContaining("(Kota Probolinggo (35.74) tahun 2018)"),
    ]);
  });
});

describe("thousands in a file", () => {
  const header = "region_code,year,employed,employees";
  const decided = async (lines: string[]) => {
    const { facts, rows, rejected, notices } = await workers([header, ...lines]);
    return { counts: facts.map(({ count }) => count), rows, places: places({ rejected }), notices };
  };

  it("are read once one cell, wherever it stands, says how the file writes them", async () => {
    const sentence = 'Titik memisahkan ribuan: "1.763.259" hanya dapat dibaca dengan titik sebagai tanda ribuan.';
    const counts = [7, 119_345, 48_211, 1_763_259, 950];
    for (const lines of [
      ["35.75,2019,7,", "35.74,2020,119.345,48.211", "35.75,2020,1.763.259,950"],
      ["35.75,2019,7,", "35.74,2020,119.345,48.211", "35.75,2020,1.763.259,950"].reverse(),
    ]) {
      const read = await decided(lines);
      expect(read).toMatchObject({ rows: 3, places: [], notices: [sentence] });
      expect([...read.counts].sort()).toEqual([...counts].sort());
    }
  });

  it("are refused with their places where nothing says so, or cells contradict each other", async () => {
    expect(await decided(["35.74,2020,119.345,", "35.75,2020,7,"])).toMatchObject({
      rows: 2,
      places: ["2 employed I.203"],
    });
    const mixed = await decided(["35.74,2020,119.345,1", "35.74,2021,1.763.259,1", "35.75,2020,1,425,104"]);
    expect(mixed).toMatchObject({ places: ["4 null I.016"] });
    const both = ["35.74,2020,119.345,1", "35.74,2021,1.763.259,1", "35.75,2020,299722.0,1"];
    expect(await decided(both)).toMatchObject({ rows: 3, places: ["2 employed I.203"] });
  });

  it("leave repeated rows named in the order of the file, and rows before a fault accounted for", async () => {
    const twice = await decided([
      "35.74,2020,1.763.259,",
      "35.75,2020,1.234,",
      "35.74,2020,1763259,",
      "35.75,2020,1234,",
    ]);
    expect(twice.places).toEqual(["4 null I.303", "5 null I.303"]);
    async function* broken(): AsyncGenerator<TableRow> {
      yield* table([header, "35.74,2020,1.234,", "35.75,2020,7,"]);
      throw new FileRefused(reject("I.014", 4, null));
    }
    const request = importRequestSchema.parse({ of: "workers" }) as WorkersRequest;
    const judged = await judgeRows(broken(), request, (layout) => workersJudge(layout, request, AROUND));
    expect(judged.rows).toBe(2);
    expect(places(judged)).toEqual(["2 employed I.203", "4 null I.014"]);
  });
});

describe("participants", () => {
  const header = "region_code,period,segment,active,inactive";

  it("records a segment's active and inactive participants", async () => {
    const judged = await participants([header, "35.75,2024-08,bpu,33759,", "35.74,2024-08,PU,7,0"], {
      basis: "domicile",
    });
    const fact = { period: "2024-08", extent: "OWN", basis: "DOMICILE" };
    expect(judged.facts).toEqual([
      { ...fact, regionCode: "35.75", segment: "BPU", active: 33759, inactive: null },
      { ...fact, regionCode: "35.74", segment: "PU", active: 7, inactive: 0 },
    ]);
  });

  it("records a province's TOTAL, and a regency's count always as its own", async () => {
    const judged = await participants([header, "35,2023-12,PU,9,", "35.74,2023-12,PU,7,"], { extent: "total" });
    expect(judged.facts.map((fact) => fact.extent)).toEqual(["TOTAL", "OWN"]);
  });

  it("asks about a province's count where the user did not say --as", async () => {
    const { facts } = await participants([header, "35,2023-12,PU,9,", "35.74,2023-12,PU,7,"]);
    const request = (extent?: string) =>
      importRequestSchema.parse({ of: "participants", extent }) as ParticipantsRequest;
    expect(participantNotices(request(), facts)).toEqual([expect.stringContaining("1 angka provinsi")]);
    expect(participantNotices(request("own"), facts)).toEqual([]);
  });

  it("lets --period stand in for the column, and refuses a row that disagrees", async () => {
    const dated = await participants(["region_code,segment,active", "35.74,ALL,5"], { period: "2024-08" });
    expect(dated.facts[0]?.period).toBe("2024-08");
    const both = await participants([header, "35.74,2024-08,ALL,5,", "35.75,2024-09,ALL,5,", "35.75,,ALL,5,"], {
      period: "2024-08",
    });
    expect(places(both)).toEqual(["3 period I.403", "4 period I.401"]);
  });

  it.each(["2023-13", "2023-1", "12/2023", "Des-23", "2023-12-31", "23-12"])(
    "does not read %s as a period",
    async (period) => {
      expect(places(await participants([header, `35.74,${period},ALL,5,`]))).toEqual(["2 period I.401"]);
    },
  );

  it("reads every October", async () => {
    expect((await participants([header, "35.74,2025-10,ALL,5,"])).rejected).toEqual([]);
  });

  it("refuses an unknown segment, and ALL beside parts of the same month", async () => {
    const judged = await participants([
      header,
      "35.74,2024-08,TOTAL,5,",
      "35.74,2024-08,PU,5,",
      "35.74,2024-08,ALL,9,",
      "35.74,2024-09,ALL,9,",
    ]);
    expect(places(judged)).toEqual(["2 segment I.301", "4 segment I.302"]);
    expect(judged.rejected[1]?.message).toContain("baris 3");
  });
});

describe("what has not happened yet", () => {
  it("is no month to count in; the month that runs is", async () => {
    const judged = await participants([
      "region_code,period,segment,active",
      "35.74,2025-10,ALL,5",
      "35.74,2025-11,ALL,5",
      "35.75,2031-05,ALL,5",
    ]);
    expect(places(judged)).toEqual(["3 period I.404", "4 period I.404"]);
    expect(judged.rejected[1]?.message).toContain("Mei 2031 belum terjadi; sekarang Oktober 2025.");
    const dated = await participants(["region_code,segment,active", "35.74,ALL,5"], { period: "2025-11" });
    expect(places(dated)).toEqual(["2 period I.404"]);
  });

  it("is no year to count workers in; the year that runs is", async () => {
    const judged = await workers(["region_code,year,employed", "35.74,2025,5", "35.74,2026,5", "35.75,2101,5"]);
    expect(places(judged)).toEqual(["3 year I.405", "4 year I.402"]);
    expect(judged.rejected[0]?.message).toContain("Tahun 2026 belum tiba; sekarang 2025.");
  });
});

describe("a count of hundreds of times the workers", () => {
  const header = "region_code,period,segment,active,inactive";

  it("is a slip of the thousands sign, and is told with both numbers", async () => {
    const judged = await participants([header, "35.74,2025-09,PU,100000,100001", "35.74,2025-08,PU,100001,"]);
    expect(places(judged)).toEqual(["2 inactive I.207", "3 active I.207"]);
    expect(judged.rejected[1]?.message).toContain(
      "100.001 orang, padahal pekerja di 35.74 1.000 (2024): lebih dari 100 kali lipat.",
    );
  });

  it("is taken where head offices register four times the workers, and where no workers are known", async () => {
    const rows = ["35.74,2025-09,PU,4000,", "35.75,2025-09,PU,9999999,", "35,2025-09,PU,9999999,"];
    expect((await participants([header, ...rows])).rejected).toEqual([]);
  });

  it("is measured in provinces and the nation by their regencies, unless they have a count of their own", () => {
    const known = new Map([
      ["35.74", { year: 2023, count: 10 }],
      ["35.75", { year: 2024, count: 5 }],
      ["36", { year: 2022, count: 7 }],
      ["36.01", { year: 2024, count: 1 }],
    ]);
    expect(Object.fromEntries(withSums(known))).toMatchObject({
      "00": { year: 2024, count: 16 },
      "35": { year: 2024, count: 15 },
      "36": { year: 2022, count: 7 },
    });
  });
});

describe("a table as a whole", () => {
  it("is refused when it has no rows", async () => {
    expect(places(await workers([]))).toEqual(["null null I.005"]);
    expect(places(await workers(["region_code,year,employed"]))).toEqual(["null null I.019"]);
  });

  it("is not read beyond its header when that is wrong", async () => {
    const judged = await workers(["region_code,nik", "35.74,3171234567890001"]);
    expect(judged).toMatchObject({ rows: 0, facts: [], rejected: [{ row: 1, code: "I.008" }] });
  });
});
