import { Badge, SimulatedBadge } from "@/components/ui/badge";
import { formatDate } from "@/lib/core/period";
import { distanceInDays, VISIT_KINDS, VISIT_STATES } from "@/lib/visits/format";
import { sheetHref } from "@/lib/visits/rules";
import type { ListedVisit } from "@/lib/visits/schema";

type ListProps = {
  visits: readonly ListedVisit[];
  regionName: (code: string) => string;
  /** `YYYY-MM-DD`; with it a line says how far away its day is */
  today?: string;
};

/** Visits, a line each: when, where, with whom, and the sheet to bring along. */
export function VisitList({ visits, regionName, today }: ListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {visits.map((visit) => (
        <li key={visit.id} className="py-2">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a href={`/kunjungan/${visit.id}`} className="font-semibold">
              {formatDate(visit.day)}, {regionName(visit.regionCode)}
            </a>
            <VisitBadges visit={visit} />
          </p>
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
            <span>
              {[VISIT_KINDS[visit.kind], visit.offices, today && distanceInDays(visit.day, today)]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <SheetLink visit={visit} region={regionName(visit.regionCode)} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** How a visit stands, and whether it is made up. */
export function VisitBadges({ visit: { state, simulated } }: { visit: Pick<ListedVisit, "state" | "simulated"> }) {
  return (
    <>
      <Badge tone={state === "HELD" ? "met" : state === "PLANNED" ? "notice" : "neutral"}>{VISIT_STATES[state]}</Badge>
      {simulated ? <SimulatedBadge /> : null}
    </>
  );
}

/** The sheet that was taken, or that of now as long as none was. */
function SheetLink({ visit, region }: { visit: ListedVisit; region: string }) {
  if (visit.sheet !== null)
    return (
      <a href={`/kunjungan/${visit.id}/lembar`}>
        Lembar yang dibekukan<span className="sr-only"> untuk {region}</span>
      </a>
    );
  return visit.state === "PROPOSED" || visit.state === "PLANNED" ? (
    <a href={sheetHref(visit.regionCode)}>
      Lembar saat ini<span className="sr-only"> {region}</span>
    </a>
  ) : null;
}
