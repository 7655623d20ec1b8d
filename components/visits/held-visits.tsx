import { SimulatedBadge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { formatDate, type Period } from "@/lib/core/period";
import { pledgeText, VISIT_KINDS } from "@/lib/visits/format";
import type { HeldVisit } from "@/lib/visits/schema";
import { StandingBadge } from "./commitment-list";
import { FigureLinks } from "./visit-facts";

type HeldProps = {
  /** newest first */
  visits: readonly HeldVisit[];
  /** a page of a region is kept for a month, so nothing on it may become untrue from one day to the next */
  month: Period;
  /** whether simulated ones stand beside others, and are marked one by one */
  marks: boolean;
};

const MOST = 3;

/** The last visits to a region and what was promised at them, as everybody may know it. */
export function HeldVisits({ visits, month, marks }: HeldProps) {
  if (visits.length === 0) return null;
  const more = visits.slice(MOST);
  return (
    <Section
      id="kunjungan"
      title="Kunjungan"
      lead="Pertemuan dengan pemerintah daerah ini yang sudah terlaksana, dan komitmen kantor-kantornya."
    >
      <VisitItems visits={visits.slice(0, MOST)} {...{ month, marks }} />
      {more.length === 0 ? null : (
        <details data-print="open">
          <summary className="py-1">{more.length} kunjungan sebelumnya</summary>
          <VisitItems visits={more} {...{ month, marks }} />
        </details>
      )}
    </Section>
  );
}

function VisitItems({ visits, month, marks }: HeldProps) {
  return (
    <ul>
      {visits.map(({ id, day, kind, simulated, figureIds, commitments }) => (
        <li key={id} className="mt-2">
          <strong>{formatDate(day)}</strong>, {VISIT_KINDS[kind]} {simulated && marks ? <SimulatedBadge /> : null}
          {figureIds.length === 0 ? null : (
            <>
              {" "}
              menurut pemberitaan <FigureLinks ids={figureIds} />
            </>
          )}
          {commitments.length === 0 ? null : (
            <ul className="mt-1 border-l-2 border-line pl-3">
              {commitments.map((one) => (
                <li key={one.number}>
                  {one.text} <span className="text-muted">{pledgeText(one)}</span>{" "}
                  <StandingBadge commitment={one} today={`${month}-01`} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
