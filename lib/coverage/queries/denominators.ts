import { type Db, Prisma } from "@/lib/db/client";
import { remember } from "@/lib/db/remembered";
import type { Versions } from "@/lib/db/version";
import { denominatorOf, OLDEST_REFERENCE_YEARS, type Denominator, type WorkerCell } from "../rules/denominator";
import type { Indicator } from "../schema";
import { effectiveWorkers, type Knowledge } from "./effective";
import { mayDiffer, readLaterWorkers } from "./later-workers";

/** What the workers of each region are for a year, by region code. */
export type Denominators = ReadonlyMap<string, Denominator | null>;

type Measured = {
  versions: Versions;
  indicator: Pick<Indicator, "base" | "denominatorSegment">;
  knowledge: Knowledge;
};

/** Years of different definitions, a few hundred kilobytes together. */
const remembered = remember<Denominators>("workers", 60);
/** The same as they were known at past moments: apart, so that asking for many of them costs nobody else anything. */
const rememberedPast = remember<Denominators>("workers", 24);

/** @returns the denominators of each of the years, read from those reference years that can matter to them */
export async function readDenominators(
  tx: Db,
  { versions, indicator, knowledge }: Measured,
  years: readonly number[],
): Promise<Map<number, Denominators>> {
  const wanted = [...new Set(years)].sort((a, b) => a - b);
  let cells: Promise<Map<string, WorkerCell[]>> | undefined;
  // Years that are not remembered share one statement.
  const read = () => (cells ??= readCells(tx, indicator, knowledge, wanted));
  const load = async (year: number): Promise<Denominators> =>
    new Map([...(await read())].map(([code, own]) => [code, denominatorOf(own, indicator.denominatorSegment, year)]));
  const key = `${indicator.base}/${indicator.denominatorSegment}/${knowledge.data}`;
  if (knowledge.direct)
    return new Map(await Promise.all(wanted.map(async (year) => [year, await load(year)] as const)));
  const later = await readLaterWorkers(tx, versions, indicator.base, knowledge.knownAt);
  const found = await Promise.all(
    wanted.map(async (year): Promise<[number, Denominators]> => [
      year,
      mayDiffer(later, year)
        ? await rememberedPast(versions, `${key}/${year}/${later.known}`, () => load(year))
        : await remembered(versions, `${key}/${year}`, () => load(year)),
    ]),
  );
  return new Map(found);
}

async function readCells(
  tx: Db,
  { base }: Pick<Indicator, "base">,
  knowledge: Knowledge,
  years: readonly number[],
): Promise<Map<string, WorkerCell[]>> {
  const where = Prisma.sql`w."base" = ${base}::"WorkerBase"
    AND w."year" BETWEEN ${years[0]! - OLDEST_REFERENCE_YEARS} AND ${years.at(-1)!}`;
  const rows = await tx.$queryRaw<(WorkerCell & { regionCode: string })[]>`
    SELECT "regionCode", "segment"::text AS segment, "year", "count", "sourceId", "simulated"
    FROM (${effectiveWorkers(where, knowledge)}) effective`;
  const regions = new Map<string, WorkerCell[]>();
  for (const { regionCode, ...cell } of rows) {
    const cells = regions.get(regionCode);
    if (cells) cells.push(cell);
    else regions.set(regionCode, [cell]);
  }
  return regions;
}
