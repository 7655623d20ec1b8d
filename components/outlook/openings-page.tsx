import { CoverageFilters } from "@/components/coverage/coverage-filters";
import { SimulatedBanner, SimulatedMark } from "@/components/coverage/simulated";
import { PastBanner } from "@/components/shell/past-banner";
import { PlainTable } from "@/components/table/plain-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Headline, Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { markingOf, shownFigures } from "@/lib/coverage/rules/marking";
import { originHref } from "@/lib/coverage/rules/origin";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hrefIn } from "@/lib/coverage/rules/view";
import { openingRow, OPENINGS_ASSUMPTIONS, openingsLead, OPENINGS_TITLE } from "@/lib/outlook/format/openings";
import { openingsOf } from "@/lib/outlook/rules/openings";
import { regionBy } from "@/lib/regions/rules";

export const OPENINGS_PATH = "/peluang";
const SHOWN = 20;

/** Where a month of work would gain most people, under assumptions that stand beside it. */
export function OpeningsPage({ reading }: { reading: Reading }) {
  const { regions, view, overview, standings, sources } = reading;
  const marking = markingOf(sources, shownFigures(overview));
  const openings = openingsOf(regions, standings);
  const shown = openings.slice(0, SHOWN);
  return (
    <div data-simulated={marking.mode === "banner" ? "" : undefined}>
      <PastBanner day={view.knownAt} latest={hrefIn(view, OPENINGS_PATH, { diketahui: null })} />
      <SimulatedBanner marking={marking} />
      <Breadcrumb items={[{ label: "Indonesia", href: hrefIn(view, "/") }, { label: "peluang" }]} />
      <ServerOnly>
        <CoverageFilters action={OPENINGS_PATH} reading={reading} />
        <Headline title={OPENINGS_TITLE}>{openingsLead(shown.length, openings.length)}</Headline>
        {shown.length === 0 ? null : (
          <PlainTable
            caption={OPENINGS_TITLE}
            minWidth="44rem"
            columns={[
              { label: "Daerah" },
              { label: "Tambahan sebulan", align: "end" },
              { label: "Laju sebulan", align: "end" },
              { label: "Seperempat tercepat", align: "end" },
              { label: "Kurang", align: "end" },
              { label: "Cakupan", align: "end" },
            ]}
          >
            {shown
              .map((opening) => ({
                area: opening.standing.area,
                row: openingRow(opening, regionBy(regions, opening.region.parentCode ?? "").name),
              }))
              .map(({ area, row: { code, name, province, coverage, gap, pace, peersPace, more } }) => (
                <tr key={code}>
                  <th scope="row" className="text-left font-medium">
                    <a href={hrefIn(view, `/daerah/${code}`)}>{name}</a> <SimulatedMark marking={marking} area={area} />
                    <span className="block font-normal text-muted">{province}</span>
                  </th>
                  <td className="text-right font-semibold tabular-nums">{more}</td>
                  {[pace, peersPace, gap].map((text, index) => (
                    <td key={index} className="text-right tabular-nums">
                      {text}
                    </td>
                  ))}
                  <td className="text-right tabular-nums">
                    <a href={originHref(view, code, overview.period)}>{coverage}</a>
                  </td>
                </tr>
              ))}
          </PlainTable>
        )}
        <Section id="anggapan" title="Anggapan">
          <ul className="max-w-[80ch] list-disc pl-5">
            {OPENINGS_ASSUMPTIONS.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </Section>
      </ServerOnly>
    </div>
  );
}
