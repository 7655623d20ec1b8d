import { FORMER_PROVINCES, formerProvinceOf } from "@/lib/core/former-provinces";
import { EVIDENCE } from "../messages";
import type { Directory } from "./directory";
import type { Resolution } from "./resolve";

/** What a column says about the provinces that were divided in 2022: `Papua` is one of six today and was all of them. */
export type Vintage = { rows: Resolution[]; evidence: string | null };

/**
 * Decides by the names in the column which Papua it means: a table of 34 provinces that has all others and none of the new
 * ones means the former one, a table with a new one that of today. Anything else is asked; figures decide nothing.
 */
export function withVintage(rows: readonly Resolution[], directory: Directory): Vintage {
  const unchanged = { rows: [...rows], evidence: null };
  const named = new Set(rows.flatMap((row) => (row.kind === "resolved" ? [row.code] : [])));
  const kept = FORMER_PROVINCES.map(({ successors }) => successors[0]);
  const isNew = (code: string) => formerProvinceOf(code) !== null && !kept.includes(code);
  if (!kept.some((code) => named.has(code)) || mentioned(rows).some(isNew)) return unchanged;
  const others = directory.regions.filter(({ level, code }) => level === "PROVINCE" && formerProvinceOf(code) === null);
  const isOld = others.every(({ code }) => named.has(code));
  return {
    rows: rows.map((row) => (isOld ? asFormer(row) : asEither(row))),
    evidence: isOld ? EVIDENCE.formerProvinces() : EVIDENCE.eitherProvince(),
  };
}

function mentioned(rows: readonly Resolution[]): string[] {
  return rows.flatMap((row) => {
    switch (row.kind) {
      case "resolved":
        return [row.code];
      case "ambiguous":
        return row.candidates;
      case "unknown":
        return [];
    }
  });
}

function asFormer(row: Resolution): Resolution {
  if (row.kind !== "resolved") return row;
  return { ...row, code: formerProvinceOf(row.code)?.code ?? row.code };
}

function asEither(row: Resolution): Resolution {
  const former = row.kind === "resolved" ? formerProvinceOf(row.code) : null;
  if (row.kind !== "resolved" || former === null) return row;
  return { kind: "ambiguous", candidates: [row.code, former.code] };
}
