import type { Standing } from "@/lib/coverage/rules/standing";
import type { Region } from "@/lib/regions/schema";
import { isLikeSize } from "./alike";

/** Of this share of its peers' paces a region is thought to reach the one at the end: a quarter of them go faster. */
const REACHED = 0.75;
/** Of fewer peers nothing is taken. */
const LEAST_PEERS = 6;

/** What a region would gain a month beyond what it gains, if it went as fast as a quarter of those like it; in people a month. */
export type Opening = {
  region: Region;
  standing: Standing;
  /** What it gained a month over the last year. */
  pace: number;
  /** What a quarter of its peers gain a month and worker, for its workers. */
  peersPace: number;
  peers: number;
  /** The difference, as far as people are missing to the target. */
  more: number;
};

type Candidate = { region: Region; standing: Standing; pace: number; workers: number };

/**
 * @param standings of regencies, by code
 * @returns those that are below their target and slower than a quarter of their kind and size, most people first
 */
export function openingsOf(regions: readonly Region[], standings: ReadonlyMap<string, Standing>): Opening[] {
  const candidates = regions.flatMap((region): Candidate[] => {
    const standing = standings.get(region.code);
    const workers = standing?.area.workers ?? null;
    if (region.level !== "REGENCY" || !standing || !workers || standing.achievedPace === null) return [];
    return [{ region, standing, pace: standing.achievedPace, workers }];
  });
  const openings = candidates.flatMap((candidate) => openingOf(candidate, candidates) ?? []);
  return openings.sort((one, other) => other.more - one.more || one.region.code.localeCompare(other.region.code));
}

function openingOf(own: Candidate, candidates: readonly Candidate[]): Opening | null {
  const { region, standing, pace, workers } = own;
  const peers = candidates.filter(
    (other) => other !== own && other.region.kind === region.kind && isLikeSize(workers, other.workers),
  );
  if (peers.length < LEAST_PEERS || standing.gap === null) return null;
  const paces = peers.map((peer) => peer.pace / peer.workers).sort((one, other) => one - other);
  const peersPace = Math.floor(paces[Math.ceil(REACHED * paces.length) - 1]! * workers);
  const more = Math.min(peersPace - Math.round(pace), standing.gap);
  return more <= 0 ? null : { region, standing, pace, peersPace, peers: peers.length, more };
}
