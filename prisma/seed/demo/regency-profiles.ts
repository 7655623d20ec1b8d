import { provinceOf } from "@/lib/core/region-code";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { EMPLOYERS_CONCENTRATE, PROVINCE_WORKERS, SIZE_CORRECTIONS } from "./regional-character";

/** What the simulation knows about a regency: how big it is beside its neighbours, and what kind of economy it has. */
export interface RegencyProfile {
  code: string;
  provinceCode: string;
  character: "industrial" | "city" | "rural";
  /** workers relative to the other regencies of the nation, without unit */
  size: number;
}

/** A kelurahan holds more people than a desa, and a small city is more than its villages. */
const PEOPLE_IN = { kelurahan: 4, desa: 1, district: 3 };

/** Reads the 514 regencies and the number of their districts and villages from `idn-area-data`, sorted by code. */
export function readRegencyProfiles(): RegencyProfile[] {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve("idn-area-data/package.json")), "data");
  const people = new Map<string, number>();
  const add = (code: string, size: number) => people.set(code.slice(0, 5), (people.get(code.slice(0, 5)) ?? 0) + size);
  for (const code of readCodes(folder, "districts.csv")) add(code, PEOPLE_IN.district);
  for (const code of readCodes(folder, "villages.csv")) {
    // The first digit of a village's own number is 1 for a kelurahan, 2 or 3 for a desa or its like.
    add(code, code.charAt(9) === "1" ? PEOPLE_IN.kelurahan : PEOPLE_IN.desa);
  }
  const regencies = readFileSync(path.join(folder, "regencies.csv"), "utf8");
  return profilesOf(regenciesSchema.parse(parse(regencies, { columns: true })), people);
}

function profilesOf(
  regencies: { code: string; name: string }[],
  people: ReadonlyMap<string, number>,
): RegencyProfile[] {
  const corrected = (code: string) => (people.get(code) ?? 0) * (SIZE_CORRECTIONS.get(code) ?? 1);
  const provinces = new Map<string, number>();
  for (const { code } of regencies)
    provinces.set(provinceOf(code), (provinces.get(provinceOf(code)) ?? 0) + corrected(code));
  return regencies
    .map(({ code, name }): RegencyProfile => {
      const provinceCode = provinceOf(code);
      const provinceWorkers = PROVINCE_WORKERS.get(provinceCode);
      if (provinceWorkers === undefined) throw new Error(`the demo seed does not know province ${provinceCode}`);
      const character = EMPLOYERS_CONCENTRATE.has(code) ? "industrial" : name.startsWith("Kota ") ? "city" : "rural";
      return {
        code,
        provinceCode,
        character,
        size: (provinceWorkers * corrected(code)) / provinces.get(provinceCode)!,
      };
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

const regenciesSchema = z.array(z.object({ code: z.string(), name: z.string() }));

/** Only the codes, which open each line: to parse 83,000 villages' names would take longer than the whole simulation. */
function readCodes(folder: string, file: string): string[] {
  return readFileSync(path.join(folder, file), "utf8").match(/^[\d.]+(?=,)/gm) ?? [];
}
