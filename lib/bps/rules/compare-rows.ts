import type { BpsRegion, BpsRow, Comparison, WorkerChange } from "../schema";

/**
 * What rows say against what is recorded.
 * @param recorded people by `35.74 2024 ALL`
 */
export function compareRows(
  rows: readonly BpsRow[],
  regions: ReadonlyMap<string, BpsRegion>,
  recorded: ReadonlyMap<string, number>,
): Comparison {
  const compared = rows.map(({ code, year, employed }): WorkerChange => {
    const { code: regionCode, name } = regions.get(code)!;
    return {
      regionCode,
      name,
      year,
      before: recorded.get(`${regionCode} ${year} ALL`) ?? null,
      after: Number(employed),
    };
  });
  return {
    added: compared.filter(({ before }) => before === null).length,
    changed: compared.filter(({ before, after }) => before !== null && before !== after),
    unchanged: compared.filter(({ before, after }) => before === after).length,
  };
}
