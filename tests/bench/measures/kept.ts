import { throughput } from "../load";
import { addSample, atEachAge, medians, type Samples } from "../samples";
import type { Measure } from "../report";
import { LANES, type Site } from "../servers";

const EMPTY = "/kosong";
const ROUNDS = 7;
const ROUND_MS = 700;
const PAGES = ["/", "/daerah/35.74", "/api/v1/coverage"];

/** Answers that the page cache keeps, beside the kept empty page of the same server. */
export async function measureKept(sites: readonly Site[]): Promise<Measure[]> {
  const samples: Samples = new Map();
  for (const site of sites) for (const page of PAGES) await site.get(page);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const site of sites)
      for (const page of PAGES) {
        const empty = await emptyPagesPerSecond(site);
        const kept = await throughput(() => site.get(page), LANES, ROUND_MS);
        addSample(samples, EMPTY, site, empty);
        addSample(samples, page, site, kept);
        addSample(samples, `${page} of empty`, site, kept / empty);
      }
  return [
    ...atEachAge(`${EMPTY} kept`, medians(samples, EMPTY), "requests/s"),
    ...PAGES.flatMap((page) => [
      ...atEachAge(`${page} kept`, medians(samples, page), "requests/s"),
      ...atEachAge(`${page} kept, over ${EMPTY} kept`, medians(samples, `${page} of empty`), "ratio"),
    ]),
  ];
}

/** What nothing but the server itself can slow down: the kept page without content, asked right before another. */
export async function emptyPagesPerSecond(site: Site): Promise<number> {
  await site.get(EMPTY);
  return throughput(() => site.get(EMPTY), LANES, ROUND_MS);
}
