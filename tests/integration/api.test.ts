import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { GET as getContradictionsCsv } from "@/app/api/v1/contradictions.csv/route";
import { GET as getContradictionsXlsx } from "@/app/api/v1/contradictions.xlsx/route";
import { GET as getChanges } from "@/app/api/v1/changes/route";
import { GET as getChangesCsv } from "@/app/api/v1/changes.csv/route";
import { GET as getChangesXlsx } from "@/app/api/v1/changes.xlsx/route";
import { GET as getCoverage } from "@/app/api/v1/coverage/route";
import { GET as getCoverageCsv } from "@/app/api/v1/coverage.csv/route";
import { GET as getCoverageXlsx } from "@/app/api/v1/coverage.xlsx/route";
import { GET as getDataSetCsv } from "@/app/api/v1/data-set.csv/route";
import { GET as getDataSetXlsx } from "@/app/api/v1/data-set.xlsx/route";
import { ENDPOINTS } from "@/app/api/v1/endpoints";
import { PUT_REPORT } from "@/app/api/v1/writing-endpoints";
import { GET as getOpenApi } from "@/app/api/v1/openapi.json/route";
import { GET as getPublished } from "@/app/api/v1/published-figures/route";
import { GET as getPublishedCsv } from "@/app/api/v1/published-figures.csv/route";
import { GET as getPublishedXlsx } from "@/app/api/v1/published-figures.xlsx/route";
import { GET as getRegions } from "@/app/api/v1/regions/route";
import { GET as getSearch } from "@/app/api/v1/regions/search/route";
import { GET as getRegionPublished } from "@/app/api/v1/regions/[code]/published-figures/route";
import { GET as getRegionPublishedCsv } from "@/app/api/v1/regions/[code]/published-figures.csv/route";
import { GET as getRegionPublishedXlsx } from "@/app/api/v1/regions/[code]/published-figures.xlsx/route";
import { GET as getProvenance } from "@/app/api/v1/regions/[code]/provenance/route";
import { GET as getProvenanceCsv } from "@/app/api/v1/regions/[code]/provenance.csv/route";
import { GET as getProvenanceXlsx } from "@/app/api/v1/regions/[code]/provenance.xlsx/route";
import { GET as getRegionTargetsCsv } from "@/app/api/v1/regions/[code]/targets.csv/route";
import { GET as getRegionTargetsXlsx } from "@/app/api/v1/regions/[code]/targets.xlsx/route";
import { GET as getReconciliationCsv } from "@/app/api/v1/regions/[code]/reconciliation.csv/route";
import { GET as getReconciliationXlsx } from "@/app/api/v1/regions/[code]/reconciliation.xlsx/route";
import { GET as getSeriesCsv } from "@/app/api/v1/regions/[code]/series.csv/route";
import { GET as getSeriesXlsx } from "@/app/api/v1/regions/[code]/series.xlsx/route";
import { GET as getSeries } from "@/app/api/v1/regions/[code]/series/route";
import { GET as getRegionTargets } from "@/app/api/v1/regions/[code]/targets/route";
import { GET as getTargetRevisionsCsv } from "@/app/api/v1/target-revisions.csv/route";
import { GET as getTargetRevisionsXlsx } from "@/app/api/v1/target-revisions.xlsx/route";
import { GET as getTargetsCsv } from "@/app/api/v1/targets.csv/route";
import { GET as getTargetsXlsx } from "@/app/api/v1/targets.xlsx/route";
import { GET as getTargets } from "@/app/api/v1/targets/route";
import { GET as getHealth } from "@/app/api/health/route";
import { GET as getLive } from "@/app/api/health/live/route";
import { GET as getReady } from "@/app/api/health/ready/route";
import { problemSchema } from "@/lib/core/problem";
import { WORKBOOK_TYPE } from "@/lib/core/workbook";
import { useDatabase } from "@/lib/env";
import type { JudgedRow } from "@/lib/published/format/judged-rows";
import { importing } from "../support/importing";

const { database, workers, participants } = importing();

beforeAll(async () => {
  useDatabase(database.url);
  await workers(["35.74,2020,119345,55991"]);
  await participants(["35.74,2021-09,ALL,27449,"]);
});

type Handler = (request: Request, context: { params: Promise<{ code: string }> }) => Response | Promise<Response>;

const call = (handler: Handler, path: string, code = "") =>
  Promise.resolve(handler(new Request(`http://jangkau.test${path}`), { params: Promise.resolve({ code }) }));

const ROUTES: { path: string; ask: string; code?: string; handler: Handler }[] = [
  { path: "/api/health", ask: "", handler: getHealth },
  { path: "/api/health/live", ask: "", handler: getLive },
  { path: "/api/health/ready", ask: "", handler: getReady },
  { path: "/api/v1/regions", ask: "?level=regency&parent=35", handler: getRegions },
  { path: "/api/v1/regions/search", ask: "?q=bima", handler: getSearch },
  { path: "/api/v1/coverage", ask: "?level=province", handler: getCoverage },
  { path: "/api/v1/coverage.csv", ask: "?level=province&locale=id", handler: getCoverageCsv },
  { path: "/api/v1/regions/{code}/series.csv", ask: "?from=2021-01", code: "35.74", handler: getSeriesCsv },
  { path: "/api/v1/regions/{code}/series", ask: "?from=2021-01", code: "35.74", handler: getSeries },
  { path: "/api/v1/regions/{code}/provenance", ask: "?period=2021-09", code: "35.74", handler: getProvenance },
  { path: "/api/v1/regions/{code}/provenance.csv", ask: "?locale=id", code: "35.74", handler: getProvenanceCsv },
  { path: "/api/v1/regions/{code}/provenance.xlsx", ask: "", code: "35.74", handler: getProvenanceXlsx },
  { path: "/api/v1/regions/{code}/targets", ask: "", code: "19.06", handler: getRegionTargets },
  { path: "/api/v1/regions/{code}/published-figures", ask: "", code: "35.74", handler: getRegionPublished },
  { path: "/api/v1/changes", ask: "?kind=workers", handler: getChanges },
  { path: "/api/v1/changes.csv", ask: "?kind=months", handler: getChangesCsv },
  { path: "/api/v1/changes.xlsx", ask: "?kind=targets", handler: getChangesXlsx },
  { path: "/api/v1/targets", ask: "", handler: getTargets },
  { path: "/api/v1/published-figures", ask: "", handler: getPublished },
  { path: "/api/v1/regions/{code}/reconciliation.csv", ask: "", code: "35.74", handler: getReconciliationCsv },
  { path: "/api/v1/regions/{code}/reconciliation.xlsx", ask: "", code: "35.74", handler: getReconciliationXlsx },
  { path: "/api/v1/contradictions.csv", ask: "?province=52", handler: getContradictionsCsv },
  { path: "/api/v1/contradictions.xlsx", ask: "", handler: getContradictionsXlsx },
  { path: "/api/v1/data-set.csv", ask: "?from=2021-01&level=province", handler: getDataSetCsv },
  { path: "/api/v1/data-set.xlsx", ask: "?to=2021-12", handler: getDataSetXlsx },
  { path: "/api/v1/coverage.xlsx", ask: "?level=regency&parent=35&q=blitar", handler: getCoverageXlsx },
  { path: "/api/v1/regions/{code}/series.xlsx", ask: "?from=2021-01", code: "35.74", handler: getSeriesXlsx },
  { path: "/api/v1/regions/{code}/targets.xlsx", ask: "", code: "19.06", handler: getRegionTargetsXlsx },
  { path: "/api/v1/regions/{code}/published-figures.xlsx", ask: "", code: "35.74", handler: getRegionPublishedXlsx },
  { path: "/api/v1/targets.xlsx", ask: "", handler: getTargetsXlsx },
  { path: "/api/v1/target-revisions.xlsx", ask: "", handler: getTargetRevisionsXlsx },
  { path: "/api/v1/published-figures.xlsx", ask: "?q=blitar", handler: getPublishedXlsx },
  { path: "/api/v1/targets.csv", ask: "?locale=id", handler: getTargetsCsv },
  { path: "/api/v1/target-revisions.csv", ask: "", handler: getTargetRevisionsCsv },
  { path: "/api/v1/published-figures.csv", ask: "?q=blitar", handler: getPublishedCsv },
  { path: "/api/v1/regions/{code}/targets.csv", ask: "", code: "19.06", handler: getRegionTargetsCsv },
  {
    path: "/api/v1/regions/{code}/published-figures.csv",
    ask: "",
    code: "35.74",
    handler: getRegionPublishedCsv,
  },
];

describe("every documented endpoint", () => {
  it("has a route here, so that none goes untested", () => {
    expect(ROUTES.map((route) => route.path).sort()).toEqual(ENDPOINTS.map((endpoint) => endpoint.path).sort());
  });

  it.each(ROUTES)("$path answers as documented", async ({ path, ask, code, handler }) => {
    const response = await call(handler, path.replace("{code}", code ?? "") + ask, code);
    expect(response.status).toBe(200);
    const schema: z.ZodType | "csv" | "xlsx" = ENDPOINTS.find((endpoint) => endpoint.path === path)!.answer;
    if (schema === "csv" || schema === "xlsx") {
      const type = schema === "csv" ? "text/csv" : WORKBOOK_TYPE;
      expect(response.headers.get("content-type")).toContain(type);
      expect(response.headers.get("content-disposition")).toMatch(
        new RegExp(`^attachment; filename="[^"]+\\.${schema}"$`),
      );
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
      return;
    }
    const parsed = schema.safeParse(await response.json());
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it.each(ROUTES.filter((route) => !route.path.startsWith("/api/health")))(
    "$path refuses an unknown parameter",
    async ({ path, ask, code, handler }) => {
      const response = await call(
        handler,
        `${path.replace("{code}", code ?? "")}${ask === "" ? "?" : `${ask}&`}sandi=1`,
        code,
      );
      await expectProblem(response, 400, "sandi");
    },
  );
});

describe("printed figures", () => {
  it("come with what the checks say, all of them and those of a region alike", async () => {
    const read = async (handler: Handler, path: string, code = "") =>
      ((await (await call(handler, path, code)).json()) as { rows: JudgedRow[] }).rows;
    const all = await read(getPublished, "/api/v1/published-figures");
    const bima = await read(getRegionPublished, "/api/v1/regions/52.72/published-figures", "52.72");
    expect(bima).toMatchObject([{ id: "R001", verdicts: [{ code: "PERCENT_MISMATCH", severity: "error" }] }]);
    expect(all.filter(({ regionCode }) => regionCode === "52.72")).toEqual(bima);
  });
});

async function expectProblem(response: Response, status: number, field?: string) {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(status);
  if (field !== undefined) expect(problem.errors?.map((error) => error.field)).toContain(field);
}

describe("refusals", () => {
  it.each([
    ["/api/v1/coverage?period=2025-13", "period"],
    ["/api/v1/coverage?period=2025-9", "period"],
    ["/api/v1/coverage?level=village", "level"],
    ["/api/v1/coverage?parent=35.7", "parent"],
    ["/api/v1/coverage?data=simulated", "data"],
    ["/api/v1/coverage?indicator=__proto__", "indicator"],
    ["/api/v1/coverage?period=2025-09&period=2025-08", "period"],
  ])("%s names %s", async (path, field) => {
    await expectProblem(await call(getCoverage, path), 400, field);
  });

  it("tell a bad code from one that does not exist", async () => {
    await expectProblem(await call(getSeries, "/x", "11.1"), 400, "code");
    await expectProblem(await call(getSeries, "/x", "35.74' OR 1=1--"), 400, "code");
    await expectProblem(await call(getSeries, "/x", "99"), 404);
    await expectProblem(await call(getCoverage, "/api/v1/coverage?parent=99.99"), 404);
  });
});

describe("answers", () => {
  it("keep codes as text and coverage at full precision", async () => {
    const regions = (await (await call(getRegions, "/api/v1/regions?level=regency")).json()) as {
      rows: { code: string; bpsCode: string }[];
    };
    expect(regions.rows).toHaveLength(514);
    expect(regions.rows.find((row) => row.code === "11.10")?.bpsCode).toBe("1102");
    const coverage = (await (
      await call(getCoverage, "/api/v1/coverage?period=2021-09&level=regency&parent=35&data=real")
    ).json()) as {
      rows: { region: { code: string }; coverage: number | null }[];
    };
    expect(coverage.rows.find((row) => row.region.code === "35.74")?.coverage).toBe(27449 / 119345);
    expect(coverage.rows.find((row) => row.region.code === "35.75")?.coverage).toBeNull();
  });

  it("come as a spreadsheet, too, with what is missing left empty", async () => {
    const response = await call(getCoverageCsv, "/api/v1/coverage.csv?period=2021-09&parent=35");
    const lines = (await response.text()).split("\r\n");
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(lines.find((line) => line.includes("35.74"))).toMatch(
      /^2021-09,employed,35\.74,Kota Probolinggo,27449,119345,119345,2020,1,1,0\.2299/,
    );
    expect(lines.find((line) => line.includes("35.75"))).toMatch(/^2021-09,employed,35\.75,Kota Pasuruan,,,,,0,1,,,,/);
  });

  it("come narrowed as the list of regions is, and nothing else is narrowed unseen", async () => {
    const codes = async (ask: string) => {
      const response = await call(getCoverageCsv, `/api/v1/coverage.csv?period=2021-09&level=regency${ask}`);
      const rows: string[][] = parse(await response.text(), { bom: true });
      return rows.slice(1).map((row) => row[2]);
    };
    expect(await codes("&parent=35&kind=kota")).toEqual(
      ["71", "72", "73", "74", "75", "76", "77", "78", "79"].map((end) => `35.${end}`),
    );
    expect(await codes("&status=di-bawah")).toEqual(["35.74"]);
    expect(await codes("&q=beltim")).toEqual(["19.06"]);
    expect(await codes("&q=tidak+ada+yang+begini")).toEqual([]);
    const ask = "/api/v1/coverage.csv?period=2021-09";
    await expectProblem(await call(getCoverageCsv, `${ask}&level=province&kind=kota`), 400, "kind");
    await expectProblem(await call(getCoverageCsv, `${ask}&level=regency&status=x`), 400, "status");
    await expectProblem(await call(getCoverageCsv, `${ask}&level=regency&office=x`), 400, "office");
  });

  it("give targets and printed figures as files of the same rows, each with what it is measured against", async () => {
    const read = async (handler: Handler, path: string, code = "") => {
      const text = await (await call(handler, path, code)).text();
      return parse<Record<string, string>>(text, { bom: true, columns: true });
    };
    const targets = await read(getTargetsCsv, "/api/v1/targets.csv");
    const all = (await (await call(getTargets, "/api/v1/targets")).json()) as { rows: { percent: number | null }[] };
    expect(targets.map(({ percent }) => percent)).toEqual(all.rows.map(({ percent }) => String(percent ?? "")));
    const ask = "/api/v1/regions/35.74/targets.csv?period=2021-09";
    const own = await read(getRegionTargetsCsv, ask, "35.74");
    expect(own.find(({ document, percent }) => document!.includes("RPJMN") && percent === "61")).toMatchObject({
      ...{ year: "2025", period: "2021-09", indicator: "employed", data: "all" },
      ...{ measured_region_code: "35.74", gap: "45352", gap_words: "45.352 orang" },
    });
    const silent = await read(getRegionTargetsCsv, ask.replace("35.74", "19.06"), "19.06");
    expect(silent.map(({ gap }) => gap)).toEqual(silent.map(() => ""));
    const printed = await read(getRegionPublishedCsv, "/api/v1/regions/35.74/published-figures.csv", "35.74");
    expect(printed[0]).toMatchObject({ region_code: "35.74", percent: "23", workers: "119345" });
    expect(printed[0]!.readings).toContain("23% × 119.345 = 27.449 orang");
    expect(printed[0]!.fitting_bases).toBe("cocok bila pembaginya penduduk bekerja Agustus 2020: 119.345 orang (23%)");
    const [beltim] = await read(getRegionPublishedCsv, "/api/v1/regions/19.06/published-figures.csv", "19.06");
    expect(beltim!.verdicts).toMatch(/^kesalahan \(tanggal tidak mungkin\): Tercetak Jumat, 11 September 2024/);
    const [probolinggo] = await read(getReconciliationCsv, "/api/v1/regions/35.74/reconciliation.csv", "35.74");
    expect(probolinggo).toMatchObject({
      ...{ printed: "23%, 119.345 pekerja", printed_people: "27449", register_period: "2021-09" },
      ...{ register_participants: "27449", agreement: "cocok" },
    });
    const contradictions = await read(getContradictionsCsv, "/api/v1/contradictions.csv");
    expect(contradictions.find((row) => row.id === "R002")).toMatchObject({
      ...{ state: "selesai", code: "DATE_IMPOSSIBLE", resolved_by: "tanggalnya dibaca sebagai 11 Oktober 2024" },
    });
    expect(contradictions.find((row) => row.id === "R001")).toMatchObject({ state: "terbuka", severity: "kesalahan" });
    const states = contradictions.map((row) => row.state);
    expect(states.lastIndexOf("terbuka")).toBeLessThan(states.indexOf("selesai"));
    const found = await read(getPublishedCsv, "/api/v1/published-figures.csv?q=blitar");
    expect(new Set(found.map(({ region_name }) => region_name))).toContain("Kota Blitar");
    expect(found.length).toBeLessThan((await read(getPublishedCsv, "/api/v1/published-figures.csv")).length);
    await expectProblem(await call(getRegionTargetsCsv, `${ask}&indicator=x`, "35.74"), 400, "indicator");
  });

  it("for Excel in Indonesian say the same as the plain file, with view, target and people missing", async () => {
    const ask = "/api/v1/coverage.csv?period=2021-09&level=regency&parent=35";
    const read = async (path: string, delimiter: string) =>
      parse(await (await call(getCoverageCsv, path)).text(), { bom: true, delimiter });
    const plain = await read(ask, ",");
    const excel = await read(`${ask}&locale=id`, ";");
    const ratios = ["coverage", "lower_bound", "year_on_year_points"];
    const parts = ["year_on_year_points_participants", "year_on_year_points_workers"];
    const numbers = [...ratios, ...parts, "achieved_pace"].map((name) => plain[0]!.indexOf(name));
    const back = excel.map((row) =>
      row.map((cell, column) => (numbers.includes(column) ? cell.replace(",", ".") : cell).replace(/^="(.*)"$/, "$1")),
    );
    expect(back.slice(1)).toEqual(plain.slice(1));
    expect(excel[0]).toHaveLength(plain[0]!.length);
    const row = Object.fromEntries(
      plain[0]!.map((name, index) => [name, plain.find((each) => each[2] === "35.74")![index]]),
    );
    expect(row).toMatchObject({ data: "all", target: "rpjmn-2025", target_percent: "61", gap: "45352" });
    await expectProblem(await call(getCoverageCsv, `${ask}&target=x`), 400, "target");
    await expectProblem(await call(getCoverageCsv, `${ask}&locale=en`), 400, "locale");
  });

  it("are described by OpenAPI from the same schemas", async () => {
    const document = (await getOpenApi().json()) as {
      openapi: string;
      paths: Record<string, { get: { parameters: { name: string; in: string }[] } }>;
    };
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).sort()).toEqual(
      [...ENDPOINTS.map((endpoint) => endpoint.path), PUT_REPORT.path].sort(),
    );
    expect(document.paths["/api/v1/coverage"]?.get.parameters.map((parameter) => parameter.name)).toEqual([
      "period",
      "level",
      "parent",
      "indicator",
      "data",
      "knownAt",
    ]);
    expect(document.paths["/api/v1/regions/{code}/series"]?.get.parameters[0]).toMatchObject({
      name: "code",
      in: "path",
    });
  });
});
