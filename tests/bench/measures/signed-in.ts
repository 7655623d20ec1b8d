import { startApprover } from "../approvals";
import { throughput } from "../load";
import { addSample, atEachAge, medians, type Samples } from "../samples";
import type { Measure } from "../report";
import { LANES, type Site } from "../servers";
import { signInOver } from "../sign-in";
import { emptyPagesPerSecond } from "./kept";

const ROUNDS = 5;
const ROUND_MS = 1000;
const APPROVING_MS = 10_000;

/**
 * `/` for somebody who has signed in, beside the kept empty page of the same server: in quiet, and while a report is
 * approved every second, where the empty page is asked in the quiet before and after, as approvals would slow it, too.
 */
export async function measureSignedIn(sites: readonly Site[]): Promise<Measure[]> {
  const samples: Samples = new Map();
  const cookies = new Map<Site, string>();
  for (const site of sites) cookies.set(site, await signInOver(site));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [site, cookie] of cookies) {
      const empty = await emptyPagesPerSecond(site);
      await site.get("/", cookie);
      const asked = await throughput(() => site.get("/", cookie), LANES, ROUND_MS);
      addSample(samples, "quiet", site, asked);
      addSample(samples, "quiet of empty", site, asked / empty);
    }
  for (const [site, cookie] of cookies) await measureApproving(samples, site, cookie);
  const of = (name: string) => medians(samples, name);
  return [
    ...atEachAge("/ signed in", of("quiet"), "requests/s"),
    ...atEachAge("/ signed in, over /kosong kept", of("quiet of empty"), "ratio", { least: 0.5 }),
    ...atEachAge("/ signed in, an approval a second", of("approving"), "requests/s"),
    ...atEachAge("/ signed in, an approval a second, over /kosong kept", of("approving of empty"), "ratio", {
      least: 0.2,
    }),
    ...atEachAge("approvals meanwhile", of("approvals"), "a second"),
  ];
}

async function measureApproving(samples: Samples, site: Site, cookie: string): Promise<void> {
  const approver = await startApprover(site.databaseUrl, APPROVING_MS / 1000);
  let [before, asked] = [0, 0];
  try {
    before = await emptyPagesPerSecond(site);
    approver.begin();
    asked = await throughput(() => site.get("/", cookie), LANES, APPROVING_MS);
  } finally {
    addSample(samples, "approvals", site, await approver.end());
  }
  const after = await emptyPagesPerSecond(site);
  addSample(samples, "approving", site, asked);
  addSample(samples, "approving of empty", site, (asked * 2) / (before + after));
}
