import { Badge, SimulatedBadge } from "@/components/ui/badge";
import { flagText } from "@/lib/coverage/format";
import type { AreaCoverage } from "@/lib/coverage/schema";

/** What the reader must know before using a figure. */
export function CoverageBadges({ area }: { area: AreaCoverage }) {
  return (
    <>
      {area.simulated ? <SimulatedBadge /> : null}
      {area.flags.map((flag) => (
        <Badge key={flag} tone="notice" title={flagText(flag).meaning}>
          {flagText(flag).label}
        </Badge>
      ))}
    </>
  );
}
