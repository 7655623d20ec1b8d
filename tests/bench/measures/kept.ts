import { throughput } from "../load";
import { addSample, atEachAge, medians, over, type Samples } from "../samples";
import type { Measure } from "../report";
import { LANES, type Site } from "../servers";

/** A page without content, which nothing but the server itself can slow down. */
export const EMPTY = "/kosong";
export const ROUND_MS = 1000;
const ROUNDS = 5;
const PAGES = ["/", "/daerah/35.74", "/api/v1/coverage"];

/** Answers that the page cache keeps, beside the kept empty page of the same server and minute. */
export async function measureKept(sites: readonly Site[]): Promise<Measure[]> {
  const samples: Samples = new Map();
  for (const site of sites) for (const page of [EMPTY, ...PAGES]) await site.get(page);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const site of sites)
      for (const page of [EMPTY, ...PAGES])
        addSample(samples, page, site, await throughput(() => site.get(page), LANES, ROUND_MS));
  const empty = medians(samples, EMPTY);
  return [
    ...atEachAge(`${EMPTY} kept`, empty, "requests/s"),
    ...PAGES.flatMap((page) => {
      const kept = medians(samples, page);
      return [
        ...atEachAge(`${page} kept`, kept, "requests/s"),
        ...atEachAge(`${page} kept, over ${EMPTY}`, over(kept, empty), "ratio"),
      ];
    }),
  ];
}
