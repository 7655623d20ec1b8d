import type { Recorded, TargetHistory } from "../schema";

/** A start that records the program's own list is over within the hour. */
const START_MS = 3_600_000;

/**
 * @returns what of a history was known at a moment. As in `revisionKnownBy`, what the program brought with it first counts as
 * known from the start: when it was recorded is only when the database was made.
 */
export function historyKnownAt({ instruments, targets }: TargetHistory, knownAt: Date): TargetHistory {
  return { instruments: knownOf(instruments, knownAt), targets: knownOf(targets, knownAt) };
}

function knownOf<One extends Recorded>(all: readonly One[], knownAt: Date): One[] {
  const isFirst = ({ revision, recordedBy }: Recorded) => revision === 1 && recordedBy === "PROGRAM";
  const momentOf = ({ recordedAt }: Recorded) => Date.parse(recordedAt);
  const start = Math.min(...all.filter(isFirst).map(momentOf)) + START_MS;
  return all.filter((one) => momentOf(one) <= knownAt.getTime() || (isFirst(one) && momentOf(one) < start));
}
