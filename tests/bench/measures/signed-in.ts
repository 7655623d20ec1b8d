import { throughput } from "../load";
import { addSample, atEachAge, medians, over, type Samples } from "../samples";
import type { Measure } from "../report";
import { LANES, type Site } from "../servers";
import { startApprover } from "../approvals";
import { signInOver } from "../sign-in";
import { EMPTY, ROUND_MS } from "./kept";

const ROUNDS = 5;
const APPROVING_MS = 10_000;

/** `/` for somebody who has signed in, in quiet and while a report is approved every second, beside the kept empty page. */
export async function measureSignedIn(sites: readonly Site[]): Promise<Measure[]> {
  const samples: Samples = new Map();
  for (const site of sites) {
    const cookie = await signInOver(site);
    for (let round = 0; round < ROUNDS; round += 1) {
      await measureRound(samples, "empty", site, EMPTY);
      await measureRound(samples, "quiet", site, "/", cookie);
    }
    const approver = await startApprover(site.databaseUrl, APPROVING_MS / 1000);
    try {
      approver.begin();
      await measureRound(samples, "approving", site, "/", cookie, APPROVING_MS);
    } finally {
      addSample(samples, "approvals", site, await approver.end());
    }
    await measureRound(samples, "empty", site, EMPTY);
  }
  const empty = medians(samples, "empty");
  const [quiet, approving] = [medians(samples, "quiet"), medians(samples, "approving")];
  return [
    ...atEachAge("/ signed in", quiet, "requests/s"),
    ...atEachAge(`/ signed in, over ${EMPTY} kept`, over(quiet, empty), "ratio", { least: 0.5 }),
    ...atEachAge("/ signed in, an approval a second", approving, "requests/s"),
    ...atEachAge(`/ signed in, an approval a second, over ${EMPTY} kept`, over(approving, empty), "ratio", {
      least: 0.2,
    }),
    ...atEachAge("approvals meanwhile", medians(samples, "approvals"), "a second"),
  ];
}

async function measureRound(
  samples: Samples,
  name: string,
  site: Site,
  page: string,
  cookie?: string,
  ms = ROUND_MS,
): Promise<void> {
  await site.get(page, cookie);
  addSample(samples, name, site, await throughput(() => site.get(page, cookie), LANES, ms));
}
