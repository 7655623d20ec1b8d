import { z } from "zod";
import { timeOf } from "../load";
import { LAST_PERIOD } from "../make-facts";
import { readEarlierRawMonth, readRawMonth } from "../raw-month";
import { acrossAges, addSample, atEachAge, medians, over, type Samples } from "../samples";
import type { Measure } from "../report";
import { makeStale, type Site } from "../servers";

const TURNS = 25;
/** A server that has just begun has compiled nothing yet; what counts is one that has been asked for some time. */
const TURNS_BEFORE = 50;
const COVERAGE = `/api/v1/coverage?period=${LAST_PERIOD}&level=regency`;
const MONTH_OF_514 = "coverage of 514";

/**
 * Pages and answers that nothing kept can serve, because every one of them follows a write. Both ages and the raw SQL take
 * turns, so that what the machine does meanwhile falls on all of them; page and answer do not, as each would pay for the
 * garbage of the other.
 */
export async function measureRenderedAnew(sites: readonly Site[]): Promise<Measure[]> {
  for (const site of sites) await compareWithRawSql(site);
  const samples: Samples = new Map();
  const renderAnew = async (page: string, site: Site) => {
    await makeStale(site);
    return (await site.get(page)).ms;
  };
  for (const page of ["/", COVERAGE]) await inTurns(TURNS_BEFORE, sites, (site) => renderAnew(page, site));
  await inTurns(TURNS, sites, async (site) => {
    addSample(samples, "/", site, await renderAnew("/", site));
  });
  await inTurns(TURNS, sites, async (site) => {
    addSample(samples, COVERAGE, site, await renderAnew(COVERAGE, site));
    addSample(samples, "raw", site, await timeOf(() => readRawMonth(site.pool)));
    addSample(samples, "earlier raw", site, await timeOf(() => readEarlierRawMonth(site.pool)));
  });
  const [home, coverage] = [medians(samples, "/"), medians(samples, COVERAGE)];
  const [raw, earlier] = [medians(samples, "raw"), medians(samples, "earlier raw")];
  return [
    ...atEachAge("/ rendered anew", home, "ms"),
    ...acrossAges("/ rendered anew", home, { most: 1.2 }),
    ...atEachAge(`${MONTH_OF_514} rendered anew`, coverage, "ms"),
    ...atEachAge("raw SQL of that month", raw, "ms"),
    ...atEachAge(`${MONTH_OF_514} over raw SQL`, over(coverage, raw), "ratio", { most: 4 }),
    ...atEachAge("raw SQL of earlier versions", earlier, "ms"),
    ...atEachAge(`${MONTH_OF_514} over raw SQL of earlier versions`, over(coverage, earlier), "ratio"),
  ];
}

async function inTurns(turns: number, sites: readonly Site[], act: (site: Site) => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) for (const site of sites) await act(site);
}

const answered = z.object({ rows: z.array(z.object({ participants: z.int(), workers: z.int() })) });

/** @throws Error where answer and raw SQL do not say the same, as times of two different things compare nothing */
async function compareWithRawSql({ base, pool }: Site): Promise<void> {
  const { rows } = answered.parse(await (await fetch(base + COVERAGE)).json());
  const raw = await readRawMonth(pool);
  const regions = new Map(raw.map(({ regionCode, workers }) => [regionCode, workers ?? 0]));
  const told = [rows.length, sumOf(rows.map((row) => row.participants)), sumOf(rows.map((row) => row.workers))];
  const read = [regions.size, sumOf(raw.map((row) => row.active)), sumOf([...regions.values()])];
  if (told.join() !== read.join())
    throw new Error(
      `regions, participants and workers are ${told.join(", ")} by the API and ${read.join(", ")} by SQL`,
    );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
