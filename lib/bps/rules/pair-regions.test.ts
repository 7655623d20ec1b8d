import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { normaliseName, splitKind } from "@/lib/regions/rules";
import { aliasRows, regionRows } from "@/prisma/seed/reference/regions";
import type { BpsRegion } from "../schema";
import { pairRegions } from "./pair-regions";

const rows = await regionRows();
const aliases = await aliasRows(rows);
const regions = new Map(
  rows.flatMap(({ code, bpsCode, name }): [string, BpsRegion][] => {
    const spellings = aliases.filter(({ regionCode }) => regionCode === code).map(({ alias }) => alias);
    return bpsCode === null ? [] : [[bpsCode, { code, bpsCode, name, spellings }]];
  }),
);
const figure = (code: string, label: string) => ({ code, label, year: 2024, text: "1" });
const isTaken = (code: string, label: string) => {
  try {
    return pairRegions([figure(code, label)], regions).regencies.length === 1;
  } catch {
    return false;
  }
};

describe("codes of BPS", () => {
  it("are taken with the name that they have, in its usual spellings", () => {
    expect([...regions.values()].filter(({ bpsCode, name }) => !isTaken(bpsCode, name))).toEqual([]);
    expect(
      [...regions.values()].filter(({ bpsCode, name }) => !isTaken(bpsCode, splitKind(name).bare.toUpperCase())),
    ).toEqual([]);
    expect(isTaken("1403", "Indragiri Hilir")).toBe(true);
    expect(isTaken("1405", "S I A K")).toBe(true);
    expect(isTaken("1902", "Beltim")).toBe(false);
  });

  it("are never taken with the name of a neighbour, or of the place that has the same code elsewhere", () => {
    const places = [...regions.values()];
    const bare = (name: string) => normaliseName(splitKind(name).bare);
    const wrongly = places.flatMap((region) => {
      const dotted = `${region.bpsCode.slice(0, 2)}.${region.bpsCode.slice(2)}`;
      const others = places.filter(({ code }) => code.slice(0, 2) === region.code.slice(0, 2) || code === dotted);
      return others
        .filter((other) => other.code !== region.code && bare(other.name) !== bare(region.name))
        .filter(({ name }) => isTaken(region.bpsCode, name) || isTaken(region.bpsCode, bare(name)))
        .map(({ name }) => `${region.name} = ${name}`);
    });
    expect(wrongly).toEqual([]);
    expect(isTaken("3572", "Kabupaten Blitar")).toBe(false);
    expect(isTaken("3505", "Kota Blitar")).toBe(false);
  });

  it("of the official bridging list pair one to one", () => {
    const list = path.resolve("../shared/data/real/region-codes-bps-kemendagri.csv");
    if (!existsSync(list)) return;
    // All but a misspelling or two, which belong among the aliases.
    const given = parse(readFileSync(list, "utf8"), { columns: true, bom: true }) as unknown as Record<
      string,
      string
    >[];
    const left = given.filter(
      (row) => !isTaken(row["bps_code"]!, row["bps_name"]!) || !isTaken(row["bps_code"]!, row["sakernas_name"]!),
    );
    expect(given).toHaveLength(514);
    expect(left.length).toBeLessThanOrEqual(1);
  });
});
