import { Badge, SimulatedBadge, type Tone } from "@/components/ui/badge";
import { distanceInDays, pledgeText, standingText } from "@/lib/visits/format";
import { standingOf, type CommitmentStanding } from "@/lib/visits/rules";
import type { Commitment, ListedCommitment } from "@/lib/visits/schema";

type ListProps = {
  commitments: readonly (Commitment & Partial<Pick<ListedCommitment, "regionCode" | "simulated">>)[];
  /** `YYYY-MM-DD` */
  today: string;
  /** where the list mixes regions */
  regionName?: (code: string) => string;
};

const TONES: Record<CommitmentStanding, Tone> = {
  overdue: "below",
  due: "neutral",
  answered: "notice",
  done: "met",
  dropped: "neutral",
};

/** Commitments, a line each: what, by whom, until when, and how it stands. */
export function CommitmentList({ commitments, today, regionName }: ListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {commitments.map((one) => (
        <li key={`${one.visitId}-${one.number}`} className="py-2">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a href={`/kunjungan/${one.visitId}/komitmen/${one.number}`} className="font-semibold">
              {regionName && one.regionCode ? `${regionName(one.regionCode)}: ` : ""}
              {one.text}
            </a>
            <StandingBadge commitment={one} today={today} />
            {one.simulated ? <SimulatedBadge /> : null}
          </p>
          <p className="text-sm text-muted">
            {pledgeText(one)}
            {one.state === "OPEN" ? ` (${distanceInDays(one.due, today)})` : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}

type BadgeProps = { commitment: Pick<Commitment, "state" | "answered" | "due">; today: string };

/** How a commitment stands on a day. */
export function StandingBadge({ commitment, today }: BadgeProps) {
  const standing = standingOf(commitment, today);
  return <Badge tone={TONES[standing]}>{standingText(standing)}</Badge>;
}
