import { acrossAges, addSample, atEachAge, medians, type Samples } from "../samples";
import type { Measure } from "../report";
import type { Site } from "../servers";

const STARTS = 3;

/** How long after a start the first visitor waits, on data that are there already. */
export async function measureFirstAnswer(sites: readonly Site[]): Promise<Measure[]> {
  const samples: Samples = new Map();
  for (let turn = 0; turn < STARTS; turn += 1)
    for (const site of sites) {
      const { firstAnswer, untilFirstAnswer } = await site.restart();
      addSample(samples, "answer", site, firstAnswer);
      addSample(samples, "start", site, untilFirstAnswer);
    }
  const answers = medians(samples, "answer");
  return [
    ...atEachAge("first answer after a start", answers, "ms"),
    ...acrossAges("first answer after a start", answers, { most: 2 }),
    ...atEachAge("from the command to the first answer", medians(samples, "start"), "ms"),
  ];
}
