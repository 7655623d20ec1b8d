import { DefinitionList } from "@/components/ui/definition-list";
import { formatDate } from "@/lib/core/period";
import { distanceInDays, VISIT_KINDS } from "@/lib/visits/format";
import { scorePath } from "@/lib/scores/format/score-address";
import type { ListedVisit } from "@/lib/visits/schema";
import { VisitBadges } from "./visit-list";

type FactsProps = { visit: ListedVisit; today: string; region: { name: string; href: string } };

const UNKNOWN = "tidak tercatat";

/** What is recorded of a visit. */
export function VisitFacts({ visit, today, region }: FactsProps) {
  const { day, kind, place, offices, office, said, figureIds, sheet, state, id } = visit;
  const isAhead = state === "PROPOSED" || state === "PLANNED";
  return (
    <div className="my-3">
      <DefinitionList
        items={[
          {
            term: "Status",
            value: (
              <span className="flex flex-wrap gap-x-3">
                <VisitBadges visit={visit} />
              </span>
            ),
          },
          { term: "Hari", value: `${formatDate(day)}${isAhead ? ` (${distanceInDays(day, today)})` : ""}` },
          {
            term: "Daerah",
            value: (
              <span className="flex flex-wrap gap-x-3">
                <a href={region.href}>{region.name}</a>
                <a href={scorePath(visit.regionCode)}>Lembar nilai mandiri</a>
              </span>
            ),
          },
          { term: "Kantor wilayah", value: office ?? UNKNOWN },
          { term: "Jenis", value: VISIT_KINDS[kind] },
          { term: "Tempat", value: place ?? UNKNOWN },
          { term: "Kantor yang bertemu", value: offices ?? UNKNOWN },
          ...(sheet === null
            ? []
            : [
                {
                  term: "Lembar yang dibawa",
                  value: (
                    <>
                      <a href={`/kunjungan/${id}/lembar`}>Buka lembar yang dibekukan</a>{" "}
                      <span className="text-sm text-muted">
                        sidik SHA-256 <code className="break-all">{sheet.sha256}</code>
                      </span>
                    </>
                  ),
                },
              ]),
          ...(state === "HELD"
            ? [{ term: "Yang dikatakan", value: <span className="whitespace-pre-line">{said ?? UNKNOWN}</span> }]
            : []),
          ...(figureIds.length === 0 ? [] : [{ term: "Angka di media", value: <FigureLinks ids={figureIds} /> }]),
        ]}
      />
    </div>
  );
}

/** The printed figures in which something of a visit was published. */
export function FigureLinks({ ids }: { ids: readonly string[] }) {
  return ids.map((id, index) => (
    <span key={id}>
      {index === 0 ? "" : ", "}
      <a href={`/angka-terbit#${id}`}>{id}</a>
    </span>
  ));
}
