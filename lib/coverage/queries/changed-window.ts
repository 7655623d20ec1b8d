import { dayAt, type KnownDay } from "@/lib/core/known-day";
import { type Db, Prisma } from "@/lib/db/client";

/** The moments between which something became known, after the first and up to the second; a province, or all. */
export type Window = { after: Date; until: Date; province: string | null };
/** Which of the changes of a kind, newest first. */
export type Part = { offset: number; limit: number };

/** @returns the condition that something of a region happened in the window */
export function happened(moment: Prisma.Sql, region: Prisma.Sql, { after, until, province }: Window): Prisma.Sql {
  const inside = province === null ? Prisma.sql`TRUE` : Prisma.sql`left(${region}, 2) = ${province}`;
  return Prisma.sql`${moment} > ${after} AND ${moment} <= ${until} AND ${inside}`;
}

/** What was known of something before the window and at its end. */
type Around<Known> = { id: string; on: KnownDay; was: Known | undefined; is: Known };

/**
 * Reads a part of what was touched in a window, newest first.
 * @param touched a statement to select from: `id` of each, and `at`, when it was touched last
 * @param readKnown what was known of some of them at a moment
 */
export async function readAround<Known extends { id: string }>(
  tx: Db,
  touched: Prisma.Sql,
  { after, until }: Window,
  { offset, limit }: Part,
  readKnown: (tx: Db, ids: readonly string[], knownAt: Date) => Promise<Known[]>,
): Promise<Around<Known>[]> {
  const found = await tx.$queryRaw<{ id: string; at: Date }[]>`
    SELECT t.id, t.at FROM (${touched}) t ORDER BY t.at DESC, t.id LIMIT ${limit} OFFSET ${offset}`;
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const knownAt = async (moment: Date) => new Map((await readKnown(tx, ids, moment)).map((one) => [one.id, one]));
  const [before, now] = [await knownAt(after), await knownAt(until)];
  return found.flatMap(({ id, at }) => {
    const is = now.get(id);
    return is === undefined ? [] : [{ id, on: dayAt(at), was: before.get(id), is }];
  });
}
