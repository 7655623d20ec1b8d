import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { provinceOf } from "@/lib/core/region-code";
import { EMPLOYERS_CONCENTRATE } from "./regional-character";

/** What the simulation knows about a regency: how many live there, and what kind of economy it has. */
export interface RegencyProfile {
  code: string;
  provinceCode: string;
  character: "industrial" | "city" | "rural";
  /** residents of the second semester of 2024, in thousands */
  population: number;
}

const rowsSchema = z.array(
  z.object({ region_code: z.string(), population_thousands: z.coerce.number().int().positive() }),
);

/** Reads the 514 regencies and their population, sorted by code. */
export function readRegencyProfiles(): RegencyProfile[] {
  const csv = readFileSync(path.resolve("prisma/seed/reference/population-2024.csv"), "utf8");
  return rowsSchema
    .parse(parse(csv, { columns: true, comment: "#" }))
    .map(({ region_code: code, population_thousands: population }): RegencyProfile => ({
      code,
      provinceCode: provinceOf(code),
      character: EMPLOYERS_CONCENTRATE.has(code) ? "industrial" : isCity(code) ? "city" : "rural",
      population,
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** Kemendagri numbers kabupaten from 01 and kota from 71. */
function isCity(code: string): boolean {
  return code.slice(3) >= "71";
}
