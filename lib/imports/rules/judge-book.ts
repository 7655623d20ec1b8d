import type { LastFigures } from "@/lib/reports/schema";
import { FileRefused } from "../messages";
import type { ImportRequest } from "../schema";
import type { ReadTable, Role } from "../schema/table-reading";
import { totalNotices } from "./check-totals";
import { chooseColumns } from "./choose-columns";
import type { Judged } from "./judge-rows";
import { judgeTables, type MakeFacts, type NameOf } from "./judge-table";

/**
 * Judges what a request wants of a book: its tables and columns chosen, every row of them accounted for.
 * @param last what regions reported last, which tells how large a figure may be
 * @throws FileRefused I.040 to I.048 where it is not clear what is wanted
 */
export function judgeBook<Fact>(
  tables: readonly ReadTable[],
  request: ImportRequest,
  nameOf: NameOf,
  makeFacts: MakeFacts<Fact>,
  last?: LastFigures,
): Judged<Fact> {
  const chosen = chooseColumns(tables, request);
  if (!Array.isArray(chosen)) throw new FileRefused(chosen);
  const judged = judgeTables(chosen, nameOf, makeFacts, {
    said: request.thousands ?? null,
    ...(last ? { lastOf: (code, role) => lastOf(last, code, role) } : {}),
  });
  const codes = chosen.map(({ read }) => read.codes).find((system) => system !== null) ?? null;
  // Without the rows that are refused no total could be right.
  const totals = judged.rejected.length > 0 ? [] : totalNotices(judged.data, judged.totals);
  return { ...judged, codes, notices: [...judged.notices, ...totals] };
}

function lastOf(last: LastFigures, regionCode: string, role: Role): number | null {
  switch (role.of) {
    case "participants":
      return role.status === "active" ? last(regionCode, role.segment) : null;
    case "total":
      return role.status === "active" ? last(regionCode, "ALL") : null;
    case "workers":
      return null;
  }
}
