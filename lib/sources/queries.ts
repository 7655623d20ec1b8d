import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, type Prisma } from "@/lib/db/client";
import { remember } from "@/lib/db/remembered";
import type { Versions } from "@/lib/db/version";
import type { Source } from "./schema";

const remembered = remember<Source[]>("reference", 64);
/** Of past moments: apart, so that asking for many of them costs nobody else anything. */
const rememberedPast = remember<Source[]>("reference", 16);

/** @param knownAt as of when; null is now @returns every source in the order in which they were recorded */
export function readSources(actor: Actor, knownAt: Date | null): Promise<Source[]> {
  permit(actor, "read-approved");
  return findSources(knownAt === null ? {} : { createdAt: { lte: knownAt } });
}

/**
 * @param knownAt of which moment the facts are that they stand behind; null is now
 * @returns the sources with these ids, in the order in which they were recorded
 */
export function readSourcesBehind(
  actor: Actor,
  versions: Versions,
  ids: readonly string[],
  knownAt: Date | null,
): Promise<Source[]> {
  permit(actor, "read-approved");
  const wanted = [...new Set(ids)].sort();
  if (wanted.length === 0) return Promise.resolve([]);
  return (knownAt === null ? remembered : rememberedPast)(versions, wanted.join(" "), () =>
    findSources({ id: { in: wanted } }),
  );
}

async function findSources(where: Prisma.SourceWhereInput): Promise<Source[]> {
  const rows = await db().source.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map(({ id, kind, title, publisher, url, fileSha256, fileName, dated }) => ({
    ...{ id, kind, title, publisher, url, fileSha256, fileName },
    dated: dated?.toISOString().slice(0, 10) ?? null,
  }));
}
