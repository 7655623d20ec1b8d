import { dayAt } from "@/lib/core/known-day";
import type { Period } from "@/lib/core/period";
import { type Db, Prisma } from "@/lib/db/client";
import { cellsInForce, peopleIn, type Cells } from "../rules/effective";
import { changeState, type Change } from "../rules/changes";
import { happened, type Part, type Window } from "./changed-window";
import { readCounts, type CountRow } from "./effective";
import { publicReason, sourceReason } from "./revision-reasons";

type Touched = { period: Period; regionCode: string; at: Date; reason: string | null };

/** @returns the months of regions that were approved or corrected in the window, newest first, with what stood there before */
export async function readChangedMonths(tx: Db, window: Window, { offset, limit }: Part): Promise<Change[]> {
  const touched = await tx.$queryRaw<Touched[]>`
    SELECT g."period", g."regionCode", g.at, ${publicReason(Prisma.sql`r`)} AS reason
    FROM (
      SELECT r."period", r."regionCode", max(r."approvedAt") AS at, max(r."version") AS version FROM "Report" r
      WHERE r."status" = 'APPROVED' AND ${happened(Prisma.sql`r."approvedAt"`, Prisma.sql`r."regionCode"`, window)}
      GROUP BY r."period", r."regionCode"
      ORDER BY at DESC, r."regionCode", r."period" DESC LIMIT ${limit} OFFSET ${offset}
    ) g JOIN "Report" r ON (r."period", r."regionCode", r."version") = (g."period", g."regionCode", g.version)
    ORDER BY g.at DESC, g."regionCode", g."period" DESC`;
  if (touched.length === 0) return [];
  const span = { kind: "keys", keys: touched } as const;
  const [before, after] = [
    await readCounts(tx, span, { data: "all", knownAt: window.after }),
    await readCounts(tx, span, { data: "all", knownAt: window.until }),
  ];
  const titles = await readTitles(
    tx,
    touched.flatMap((key) => cellsOf(after, key).map(({ sourceId }) => sourceId)),
  );
  return touched.map((key) => {
    const [was, is] = [pictureOf(before, key), pictureOf(after, key)];
    const [then, now] = [peopleIn(was), peopleIn(is)];
    const newest = cellsOf(after, key).toSorted((a, b) => b.version - a.version)[0];
    return {
      subject: { kind: "months", period: key.period },
      ...{ on: dayAt(key.at), regionCode: key.regionCode, before: then, after: now, unit: "people" },
      state: changeState(then, now),
      simulated: Object.values(is).some(({ simulated }) => simulated),
      reason: key.reason ?? (then === null || newest === undefined ? null : sourceWords(titles.get(newest.sourceId))),
    };
  });
}

type Read = Awaited<ReturnType<typeof readCounts>>;
type Key = Pick<Touched, "period" | "regionCode">;

function cellsOf(months: Read, { period, regionCode }: Key): CountRow[] {
  return (months.get(period)?.get(regionCode) ?? []).map(({ cell }) => cell);
}

/** A wider area's TOTAL is its figure; only where it has none, what it recorded of its own. */
function pictureOf(months: Read, { period, regionCode }: Key): Cells<CountRow> {
  const counts = months.get(period)?.get(regionCode) ?? [];
  const { OWN, TOTAL } = cellsInForce(counts, regionCode.includes("."));
  return Object.keys(TOTAL).length > 0 ? TOTAL : OWN;
}

function sourceWords(title: string | undefined): string | null {
  return title === undefined ? null : sourceReason(title);
}

async function readTitles(tx: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const sources = await tx.source.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, title: true },
  });
  return new Map(sources.map(({ id, title }) => [id, title]));
}
