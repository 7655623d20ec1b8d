import { CoverageFilters } from "@/components/coverage/coverage-filters";
import { SimulatedBanner, SimulatedMark } from "@/components/coverage/simulated";
import { PastBanner } from "@/components/shell/past-banner";
import { SourceList } from "@/components/sources/source-list";
import { PlainTable } from "@/components/table/plain-table";
import { SimulatedBadge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Headline, Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { formatPercent } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { markingOf, type Marking } from "@/lib/coverage/rules/marking";
import { originHref } from "@/lib/coverage/rules/origin";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { effortName, effortText } from "@/lib/efforts/format/effort-words";
import { effortsWithin } from "@/lib/efforts/rules/within";
import type { EffortVersion } from "@/lib/efforts/schema";
import { noPositionText, riserRow, RISERS_TITLE, risersLead, type RiserRow } from "@/lib/outlook/format/risers";
import type { Risers } from "@/lib/outlook/rules/risers";
import { regionBy } from "@/lib/regions/rules";
import type { Source } from "@/lib/sources/schema";

type RisersProps = {
  reading: Reading;
  /** null where the region itself has no position to look from */
  found: (Risers & { sources: Source[] }) | null;
  /** what the regions of the list have done, as far as it is recorded */
  efforts: readonly EffortVersion[];
};

/** Regions of like kind and size that stood where this one stands, and how far a year took them. */
export function RisersPage({ reading, found, efforts }: RisersProps) {
  const { region, regions, view, overview, shown } = reading;
  const path = `/daerah/${region.code}`;
  const ends = found?.risers.flatMap(({ from, to }) => [from.area, to.area]) ?? [];
  const marking = markingOf(found?.sources ?? [], shown && found ? [shown.standing.area, ...ends] : []);
  const month = { period: overview.period };
  return (
    <div data-simulated={marking.mode === "banner" ? "" : undefined}>
      <PastBanner day={view.knownAt} latest={hrefIn(view, `${path}/sebanding`, { diketahui: null })} />
      <SimulatedBanner marking={marking} />
      <Breadcrumb
        items={[
          { label: "Indonesia", href: hrefIn(view, "/", month) },
          { label: region.name, href: hrefIn(view, path, month) },
          { label: "naik paling cepat" },
        ]}
      />
      <ServerOnly>
        <CoverageFilters action={`${path}/sebanding`} reading={reading} />
        <Headline title={RISERS_TITLE}>
          {shown && found ? (
            <>
              {region.name} {formatPeriod(shown.period)}:{" "}
              <a href={originHref(view, region.code, shown.period)}>{formatPercent(shown.standing.coverage)}</a>{" "}
              <SimulatedMark marking={marking} area={shown.standing.area} />
            </>
          ) : (
            noPositionText(region, overview.period)
          )}
        </Headline>
        {shown && found ? (
          <>
            <p className="max-w-[80ch]">{risersLead(found, shown.standing.area, region)}</p>
            {found.risers.length === 0 ? null : (
              <RisersTable
                rows={found.risers.map((riser) =>
                  riserRow(riser, regionBy(regions, riser.region.parentCode ?? "").name),
                )}
                {...{ view, marking, efforts }}
              />
            )}
            <Section id="sumber" title="Asal angka">
              <SourceList sources={found.sources} />
            </Section>
          </>
        ) : null}
      </ServerOnly>
    </div>
  );
}

type TableProps = { rows: RiserRow[]; view: View; marking: Marking; efforts: readonly EffortVersion[] };

function RisersTable({ rows, view, marking, efforts }: TableProps) {
  return (
    <div className="mt-3">
      <PlainTable
        caption={RISERS_TITLE}
        minWidth="56rem"
        columns={[
          { label: "Daerah" },
          { label: "Dari" },
          { label: "Setahun kemudian" },
          { label: "Naik", align: "end" },
          { label: "karena peserta", align: "end" },
          { label: "karena pekerja", align: "end" },
          { label: "Upaya dalam setahun itu" },
        ]}
      >
        {rows.map(({ code, name, province, ends, rise, participants, workers }) => (
          <tr key={code}>
            <th scope="row" className="text-left font-medium">
              <a href={hrefIn(view, `/daerah/${code}`, { period: null })}>{name}</a>
              <span className="block font-normal text-muted">{province}</span>
            </th>
            {ends.map(({ end, month, division }) => (
              <td key={month} className="tabular-nums">
                <span className="block text-muted">{month}</span>
                <a href={originHref(view, code, end.period)}>{division}</a>{" "}
                <SimulatedMark marking={marking} area={end.area} />
              </td>
            ))}
            {[rise, participants, workers].map((points, index) => (
              <td key={index} className="text-right tabular-nums">
                {points}
              </td>
            ))}
            <td>
              <Done efforts={effortsWithin(efforts, code, [ends[0]!.end.period, ends.at(-1)!.end.period])} />
              <a href={`${hrefIn(view, `/daerah/${code}`, { period: null })}#upaya`} aria-label={`Upaya ${name}`}>
                semua upaya
              </a>
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

/** What was done between both ends; a list of names, as it proves no cause. */
function Done({ efforts }: { efforts: readonly EffortVersion[] }) {
  if (efforts.length === 0) return <span className="block text-muted">belum ada yang tercatat</span>;
  return efforts.map(({ kind, key, said, origin }) => (
    <span key={`${kind} ${key}`} className="block">
      {effortName(said)}: {effortText(said)} {origin === "SIMULATED" ? <SimulatedBadge /> : null}
    </span>
  ));
}
