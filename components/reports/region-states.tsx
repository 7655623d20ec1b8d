import { PlainTable } from "@/components/table/plain-table";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import { stateSentence } from "@/lib/reports/format/completeness";
import { GROUPINGS, type Completeness } from "@/lib/reports/rules/completeness";
import { STATE_NAMES } from "@/lib/reports/rules/entry-row";
import { statesByPlace, type PlaceStates } from "@/lib/reports/rules/region-states";
import type { ReportState } from "@/lib/reports/rules/workflow";
import { ExampleBadge } from "./example-badge";

const ORDER: ReportState[] = ["NONE", "DRAFT", "SUBMITTED", "RETURNED", "APPROVED"];

type RegionStatesProps = { sheet: Completeness; mayEnter: boolean; mayExamine: boolean };

/** The newest month branch by branch: how many regions are in each state, and each of them with the way to its report. */
export function RegionStates({ sheet, mayEnter, mayExamine }: RegionStatesProps) {
  const { period, by, standings } = sheet;
  if (standings.length === 0) return null;
  return (
    <Section
      id="keadaan"
      title={`${formatPeriod(period)} menurut ${GROUPINGS[by].toLowerCase()}`}
      lead={stateSentence(sheet)}
      actions={<a href={`/kelengkapan?period=${period}`}>Kelengkapan</a>}
    >
      <PlainTable
        caption={`Status laporan ${formatPeriod(period)} menurut ${GROUPINGS[by].toLowerCase()}`}
        minWidth="56rem"
        columns={[
          { label: GROUPINGS[by] },
          ...ORDER.map((state) => ({ label: capital(STATE_NAMES[state]), align: "end" as const })),
          { label: "Daerah" },
        ]}
      >
        {statesByPlace(standings).map((each) => (
          <tr key={each.place.id}>
            <th scope="row" className="text-left font-normal">
              {each.place.name} {each.place.isExample ? <ExampleBadge /> : null}
            </th>
            {ORDER.map((state) => (
              <td key={state} className="text-right tabular-nums">
                {formatCount(each.counts[state])}
              </td>
            ))}
            <td>
              <ul className="flex flex-wrap gap-x-4">
                {each.regions.map((region) => (
                  <li key={region.code}>
                    <a href={reportAddress(period, region, { mayEnter, mayExamine })}>{region.name}</a>{" "}
                    <span className="text-muted">{STATE_NAMES[region.state]}</span>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </PlainTable>
    </Section>
  );
}

type Region = PlaceStates["regions"][number];

/** Where one goes on with a region: its report where there is something to do, else its page. */
function reportAddress(
  period: Period,
  { code, state }: Region,
  { mayEnter, mayExamine }: Pick<RegionStatesProps, "mayEnter" | "mayExamine">,
): string {
  if (mayExamine && state === "SUBMITTED") return `/persetujuan/${period}/${code}`;
  return mayEnter ? `/entri/${period}#baris-${code}` : `/daerah/${code}`;
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
