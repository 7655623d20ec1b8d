import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll } from "vitest";
import { provinceOf } from "@/lib/core/region-code";
import type { TestBrowser } from "./browser";
import { ownServer, type OwnServer } from "./own-server";

const ROOT = path.join(import.meta.dirname, "../..");
const PRINTED = "tests/fixtures/participants-published-regencies.csv";
/** Six provinces of Papua have no total: of most of their regencies nothing is known at all. */
const WITHOUT_TOTAL = ["91", "92", "93", "94", "95", "96"];

/**
 * A server as an office has it in its first days: real reference data, workers of every regency, one month of most
 * provinces as a total only, and the few regencies that somebody printed. Workers and totals are made up and round.
 */
export function firstDaysServer(browser: TestBrowser): OwnServer {
  const server = ownServer(browser, "reference");
  beforeAll(async () => {
    const codes = linesOf("prisma/seed/reference/tile-grid.csv").map((line) => line.split(",")[0]!);
    const provinces = [...new Set(codes.map(provinceOf))].filter((code) => !WITHOUT_TOTAL.includes(code));
    await server.importLines("workers", [
      "region_code,year,employed",
      ...codes.map((code) => `${code},2023,${WORKERS}`),
    ]);
    await server.importLines(
      "participants",
      [
        "region_code,period,segment,active",
        ...provinces.flatMap((code) => totalsOf(code, codes.filter((each) => provinceOf(each) === code).length)),
      ],
      ...["--as", "total"],
    );
    await server.importLines("participants", ["region_code,period,segment,active", ...linesOf(PRINTED)]);
  });
  return server;
}

/** The regencies of which somebody printed a month. */
export const printedRegencies = (): string[] => [...new Set(linesOf(PRINTED).map((line) => line.split(",")[0]!))];

const WORKERS = 100_000;

/** A fifth of the workers; in Jakarta, where many are registered who live elsewhere, more than there are. */
function totalsOf(province: string, regencies: number): string[] {
  const covered = province === "31" ? 1.2 : 0.2;
  return [
    ["PU", 0.7],
    ["BPU", 0.2],
    ["JAKON", 0.1],
  ].map(
    ([segment, part]) => `${province},2023-12,${segment},${Math.round(WORKERS * regencies * covered * Number(part))}`,
  );
}

/** The rows of a CSV file of the repository, without its heading. */
function linesOf(file: string): string[] {
  return readFileSync(path.join(ROOT, file), "utf8").trim().split(/\r?\n/).slice(1);
}
