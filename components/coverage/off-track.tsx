import { FilterForm } from "@/components/forms/filter-form";
import { ServerOnly } from "@/components/ui/server-only";
import { Section } from "@/components/ui/section";
import { NATION } from "@/lib/core/region-code";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { silentList } from "@/lib/coverage/format/lists";
import { offTrackText, PACE_NOTE, RANKING_NAMES } from "@/lib/coverage/format/off-track";
import { kindChoice, officeChoice, provinceChoice, statusCount } from "@/lib/coverage/format/region-filters";
import type { Marking } from "@/lib/coverage/rules/marking";
import { offTrackOf, RANKINGS, rankingOf } from "@/lib/coverage/rules/rankings";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hasStatus, matchesFilter, regionFilterOf, type Status } from "@/lib/coverage/rules/region-filter";
import { countInTotal } from "@/lib/coverage/rules/standing";
import { hiddenIn, hrefIn } from "@/lib/coverage/rules/view";
import { OPENINGS_TITLE } from "@/lib/outlook/format/openings";
import type { Region } from "@/lib/regions/schema";
import { OffTrackTable } from "./off-track-table";
import { RegionItems } from "./region-items";

export const OFF_TRACK = "keluar-jalur";
/** The address of the list of all that have not reported. */
export const NOT_REPORTED = "belum-lapor";

const SHOWN = 10;

type SectionProps = {
  reading: Reading;
  regencies: readonly Region[];
  params: SearchParams;
  path: string;
  marking: Marking;
};

/** The regions that are farthest from where they should be, and who is silent. */
export function OffTrackSection({ reading, regencies, params, path, marking }: SectionProps) {
  const { region, regions, offices, view, overview, standings } = reading;
  const filter = { ...regionFilterOf(params, regions, offices), status: null };
  const around = { standings, firstMonth: overview.firstMonth };
  const chosen = regencies.filter((each) => matchesFilter(each, filter, around));
  const ofChosen = chosen.flatMap(({ code }) => standings.get(code) ?? []);
  const ranking = rankingOf(params);
  const offTrack = offTrackOf(ofChosen, ranking);
  const isNation = region.code === NATION;
  const narrowed = { provinsi: filter.province, kanwil: filter.office?.id ?? null, jenis: filter.kind };
  const office = officeChoice(filter, offices);
  const isCompared = regencies.some(({ code }) => (standings.get(code)?.gap ?? null) !== null);
  return (
    <Section
      id={OFF_TRACK}
      title="Keluar jalur"
      lead={offTrackText(ofChosen, offTrack)}
      actions={isNation && isCompared ? <a href={hrefIn(view, "/peluang")}>{OPENINGS_TITLE}</a> : null}
    >
      <ServerOnly>
        {/* Where nothing compares there is nothing to order or to narrow. */}
        {isCompared ? (
          <div className="no-print lg:flex lg:flex-wrap lg:items-end lg:gap-x-6">
            <nav aria-label="Urutan" className="my-3 flex flex-wrap gap-2">
              {RANKINGS.map((each) => (
                <a
                  key={each}
                  href={`${hrefIn(view, path, { ...narrowed, urut: each === "capaian" ? null : each })}#${OFF_TRACK}`}
                  aria-current={each === ranking ? "true" : undefined}
                  className="choice"
                >
                  {RANKING_NAMES[each]}
                </a>
              ))}
            </nav>
            <FilterForm
              action={`${path}#${OFF_TRACK}`}
              label="Pilihan daerah"
              narrow
              hidden={hiddenIn(view, { urut: ranking === "capaian" ? null : ranking })}
              fields={[
                ...(isNation ? [provinceChoice(filter, regions)] : []),
                ...(isNation && office ? [office] : []),
                kindChoice(filter),
              ]}
            />
          </div>
        ) : null}
        {offTrack.ranked.length > 0 ? (
          <>
            <OffTrackTable
              ranking={ranking}
              ranked={offTrack.ranked.slice(0, SHOWN)}
              reading={reading}
              marking={marking}
            />
            <p className="mt-2 max-w-[80ch] text-sm text-muted">{PACE_NOTE}</p>
          </>
        ) : null}
        <Otherwise reading={reading} regencies={regencies} marking={marking} />
      </ServerOnly>
    </Section>
  );
}

const ALSO: readonly Status[] = ["naik", "turun", "di-atas-100", "baru"];

type OtherwiseProps = Pick<SectionProps, "reading" | "regencies" | "marking">;

/** What else stands out, each with the way to its list; who is silent is named here. */
function Otherwise({ reading, regencies, marking }: OtherwiseProps) {
  const { region, view, overview, standings } = reading;
  const around = { standings, firstMonth: overview.firstMonth };
  const inside = regencies.flatMap(({ code }) => standings.get(code) ?? []);
  const having = (status: Status) => inside.filter((standing) => hasStatus(standing, status, around));
  const silent = silentList(having("belum-lapor"), countInTotal(inside));
  const provinsi = region.code === NATION ? null : region.code;
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
        {ALSO.map((status) => {
          const count = having(status).length;
          const words = statusCount(status, count);
          return count === 0 ? null : (
            <a key={status} href={hrefIn(view, "/daerah", { provinsi, status })} className="py-0.5">
              {words}
            </a>
          );
        })}
      </p>
      {silent.items.length === 0 ? (
        <p className="mt-1 text-muted">{silent.title}.</p>
      ) : (
        <details className="mt-1" id="daerah-belum-lapor">
          <summary className="py-0.5">{silent.title}</summary>
          <div id={NOT_REPORTED}>
            <RegionItems items={silent.items} view={view} marking={marking} />
          </div>
        </details>
      )}
    </>
  );
}
