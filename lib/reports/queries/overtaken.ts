import type { Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import { readPeopleNames } from "@/lib/access/queries";
import { REMOVED_USER } from "../rules/entry-row";
import type { OpenReport, OvertakenVersion } from "../rules/overtaken";
import { ENTRY_COLUMNS, type EntryColumn, type ReportKey } from "../schema";

/** @returns those of the months whose newest version nobody has approved, by month and region; the caller may know whose */
export async function findOpenReports(tx: Db, keys: readonly ReportKey[]): Promise<OpenReport[]> {
  const months = [...new Map(keys.map((key) => [`${key.period} ${key.regionCode}`, key])).values()];
  const open = await tx.$queryRaw<(Omit<OpenReport, "people"> & { enteredBy: string[] })[]>`
    SELECT r."regionCode", r."period", g."name", r."status"::text AS status, ARRAY(
      SELECT c."enteredBy" FROM "ReportCell" c
      WHERE c."period" = r."period" AND c."regionCode" = r."regionCode" AND c."version" = r."version" AND c."text" <> ''
      GROUP BY c."enteredBy" ORDER BY min(c."enteredAt"), c."enteredBy"
    ) AS "enteredBy"
    FROM "Report" r JOIN "Region" g ON g."code" = r."regionCode"
    WHERE r."status" <> 'APPROVED' AND (r."period", r."regionCode") IN (
      SELECT * FROM unnest(
        ${months.map(({ period }) => period)}::text[]::char(7)[], ${months.map(({ regionCode }) => regionCode)}::text[]
      )
    ) AND NOT EXISTS (
      SELECT 1 FROM "Report" n
      WHERE n."period" = r."period" AND n."regionCode" = r."regionCode" AND n."version" > r."version"
    )
    ORDER BY r."period", r."regionCode"`;
  const names = await readPeopleNames(
    tx,
    open.flatMap(({ enteredBy }) => enteredBy),
  );
  return open.map(({ enteredBy, ...report }) => {
    const people = new Set(enteredBy.map((id) => names.get(id) ?? REMOVED_USER));
    return { ...report, people: [...people] };
  });
}

/** @returns by region code, for regions whose newest version is a file's and has overtaken one that was being filled in */
export async function readOvertakenVersions(
  tx: Db,
  period: Period,
  regionCodes: readonly string[],
): Promise<ReadonlyMap<string, OvertakenVersion>> {
  type Row = Omit<OvertakenVersion, "by" | "typed"> & { regionCode: string; title: string; at: Date } & {
    cells: { column: EntryColumn; text: string }[] | null;
  };
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o."regionCode", o."version", o."status"::text AS status, n."approvedAt" AS at,
      (SELECT min(s."title") FROM "ParticipantCount" c JOIN "Source" s ON s."id" = c."sourceId"
        WHERE c."period" = n."period" AND c."regionCode" = n."regionCode" AND c."version" = n."version") AS title,
      (SELECT json_agg(json_build_object('column', c."column", 'text', c."text")) FROM "ReportCell" c
        WHERE c."period" = o."period" AND c."regionCode" = o."regionCode" AND c."version" = o."version") AS cells
    FROM "Report" n JOIN "Report" o ON o."period" = n."period" AND o."regionCode" = n."regionCode"
      AND o."version" = n."version" - 1
    WHERE n."period" = ${period} AND n."regionCode" = ANY(${[...regionCodes]}::text[])
      AND n."status" = 'APPROVED' AND o."status" <> 'APPROVED' AND NOT EXISTS (
        SELECT 1 FROM "Report" later
        WHERE later."period" = n."period" AND later."regionCode" = n."regionCode" AND later."version" > n."version"
      )`;
  return new Map(
    rows.map(({ regionCode, version, status, title, at, cells }) => {
      const texts = new Map((cells ?? []).map(({ column, text }) => [column, text]));
      const typed = ENTRY_COLUMNS.map((column) => ({ column, text: texts.get(column) ?? "" }));
      const by = { version: version + 1, title, at };
      return [regionCode, { version, status, typed: typed.filter(({ text }) => text !== ""), by }];
    }),
  );
}
