import { stringify } from "csv-stringify/sync";
import { inOneLine } from "@/lib/core/unseen";
import type { BpsRow, SyncRequest } from "../schema";

/** The tidy file of workers that an import reads, codes being BPS'. */
export function tidyCsv(rows: readonly BpsRow[]): string {
  const cells = rows.map(({ code, year, employed, employees }) => [code, String(year), employed, employees]);
  return stringify([["region_code", "year", "employed", "employees"], ...cells]);
}

/** @param label what BPS calls the variable */
export function sourceTitle({ variable, domain }: Pick<SyncRequest, "variable" | "domain">, label: string): string {
  const where = domain === "0000" ? "" : ` (domain ${domain})`;
  return `BPS WebAPI, variabel ${variable}${where}: ${inOneLine(label).trim()}`.slice(0, 300).trim();
}
