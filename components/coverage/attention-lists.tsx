import { SimulatedBadge } from "@/components/ui/badge";
import { formatCount, formatPercent, formatPoints } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { targetRatio } from "@/lib/coverage/format";
import type { Rankings } from "@/lib/coverage/rules/rankings";
import type { Standing } from "@/lib/coverage/rules/standing";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf, shortName } from "@/lib/regions/rules";

const SHOWN = 5;

type Item = { standing: Standing; text: string };

/** The address of the list of all that have not reported. */
export const NOT_REPORTED = "belum-lapor";

type List = { title: string; items: Item[]; none: string; id?: string };

/** Short lists of regions that deserve a look; each says how many more there are. Who has not reported is listed whole. */
export function AttentionLists({ rankings, view }: { rankings: Rankings; view: View }) {
  const coverage = (standing: Standing) => formatPercent(standing.area.coverage, targetRatio(standing));
  const missing = rankings.notReported.length;
  const lists: List[] = [
    {
      title: "Paling jauh dari target (orang)",
      items: rankings.farthestBehind.map((standing) => ({ standing, text: `kurang ${formatCount(standing.gap)}` })),
      none: "Semua daerah mencapai targetnya.",
    },
    {
      title: "Naik paling cepat (bulan sama tahun lalu)",
      items: rankings.fastestRising.map((standing) => ({ standing, text: formatPoints(standing.change) })),
      none: "Tidak ada yang naik.",
    },
    {
      title: "Turun terhadap bulan sama tahun lalu",
      items: rankings.falling.map((standing) => ({ standing, text: formatPoints(standing.change) })),
      none: "Tidak ada yang turun.",
    },
    {
      title: "Di atas 100 %",
      items: rankings.aboveHundred.map((standing) => ({ standing, text: coverage(standing) })),
      none: "Tidak ada yang di atas 100 %.",
    },
    {
      title: "Paling baru tercatat",
      items: rankings.newest.map(({ standing, since }) => ({ standing, text: `sejak ${formatPeriod(since)}` })),
      none: "Semua daerah tercatat sejak bulan pertama.",
    },
    {
      id: NOT_REPORTED,
      title: missing === 0 ? "Belum lapor" : `Belum lapor: ${formatCount(missing)} daerah`,
      items: rankings.notReported.map((standing) => ({ standing, text: "" })),
      none: "Semua daerah sudah lapor.",
    },
  ];
  return (
    <div className="grid gap-6 sm:grid-cols-2 xl:grid-cols-3">
      {lists.map((list) => (
        <AttentionList key={list.title} list={list} view={view} />
      ))}
    </div>
  );
}

function AttentionList({ list: { id, title, items, none }, view }: { list: List; view: View }) {
  const isWhole = id !== undefined;
  const isWide = isWhole && items.length > SHOWN;
  return (
    <section id={id} aria-label={title} className={isWide ? "sm:col-span-full" : "keep-together"}>
      <h3>
        {title} {items.some(isSimulated) ? <SimulatedBadge /> : null}
      </h3>
      {items.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <RegionList items={isWhole ? items : items.slice(0, SHOWN)} isWide={isWide} view={view} />
      )}
      {!isWhole && items.length > SHOWN ? (
        <p className="text-sm text-muted">dan {formatCount(items.length - SHOWN)} lainnya</p>
      ) : null}
    </section>
  );
}

function isSimulated({ standing: { area } }: Item): boolean {
  return area.simulated && area.participants !== null;
}

function RegionList({ items, isWide, view }: { items: Item[]; isWide: boolean; view: View }) {
  const columns = isWide ? "grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-6" : "";
  return (
    <ol className={`mt-1 ${columns}`}>
      {items.map(({ standing, text }) => {
        const { code, name } = standing.area.region;
        return (
          <li key={code} className="flex justify-between gap-3 border-b border-line py-0.5">
            <a href={hrefIn(view, hrefOf({ code, level: code.includes(".") ? "REGENCY" : "PROVINCE" }))}>
              {shortName(name)}
            </a>
            <span className="tabular-nums">{text}</span>
          </li>
        );
      })}
    </ol>
  );
}
