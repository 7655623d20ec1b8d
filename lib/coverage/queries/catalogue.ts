import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db } from "@/lib/db/client";
import type { Catalogue } from "../rules/reading";

/** json_agg over no rows is null. */
type Nullable<T> = { [Key in keyof T]: T[Key] | null };

/**
 * Reads the whole catalogue in one statement; it is small and every page needs all of it.
 * @param printedFor the region whose printed figures are wanted, newest first, or null for none
 */
export async function readCatalogue(actor: Actor, printedFor: string | null = null): Promise<Catalogue> {
  permit(actor, "read-approved");
  const rows = await db().$queryRaw<{ catalogue: Nullable<Catalogue> }[]>`
    SELECT json_build_object(
      'indicators', (SELECT json_agg(i ORDER BY i."position") FROM "Indicator" i),
      'sources', (
        SELECT json_agg(json_build_object(
          'id', s."id", 'kind', s."kind", 'title', s."title", 'publisher', s."publisher", 'url', s."url",
          'fileSha256', s."fileSha256", 'fileName', s."fileName", 'dated', s."dated"
        ) ORDER BY s."createdAt", s."id") FROM "Source" s
      ),
      'targets', (
        SELECT json_agg(json_build_object(
          'id', t."id", 'regionCode', t."regionCode", 'year', t."year", 'percent', t."percent", 'headcount', t."headcount",
          'base', t."base", 'baseAssumed', t."baseAssumed", 'status', t."status", 'statedBy', t."statedBy", 'url', t."url",
          'instrument', json_build_object('id', d."id", 'family', d."family", 'kind', d."kind", 'title', d."title")
        ) ORDER BY t."regionCode", t."year", t."id")
        FROM "Target" t JOIN "Instrument" d ON d."id" = t."instrumentId"
      ),
      'printed', (
        SELECT json_agg(p ORDER BY p."printedDate" DESC, p."id") FROM "PublishedFigure" p WHERE p."regionCode" = ${printedFor}
      )
    ) AS catalogue`;
  const found = rows[0]?.catalogue;
  return {
    indicators: found?.indicators ?? [],
    targets: found?.targets ?? [],
    sources: found?.sources ?? [],
    printed: found?.printed ?? [],
  };
}
