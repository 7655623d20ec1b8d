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

/** Short lists of regions that deserve a look; each says how many more there are. */
export function AttentionLists({
  rankings,
  view,
  missingHref,
}: {
  rankings: Rankings;
  view: View;
  missingHref: string;
}) {
  const coverage = (standing: Standing) => formatPercent(standing.area.coverage, targetRatio(standing));
  const lists: { title: string; items: Item[]; none: string; more?: string }[] = [
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
      title: "Belum lapor",
      items: rankings.notReported.map((standing) => ({ standing, text: "" })),
      none: "Semua daerah sudah lapor.",
      more: missingHref,
    },
  ];
  return (
    <div className="grid gap-6 sm:grid-cols-2 xl:grid-cols-3">
      {lists.map((list) => (
        <section key={list.title} aria-label={list.title} className="keep-together">
          <h3>
            {list.title} {list.items.some(isSimulated) ? <SimulatedBadge /> : null}
          </h3>
          {list.items.length === 0 ? (
            <p className="text-muted">{list.none}</p>
          ) : (
            <RegionList items={list.items.slice(0, SHOWN)} view={view} />
          )}
          {list.items.length > SHOWN ? (
            <p className="text-sm text-muted">
              dan{" "}
              {list.more ? (
                <a href={list.more}>{formatCount(list.items.length - SHOWN)} lainnya</a>
              ) : (
                `${formatCount(list.items.length - SHOWN)} lainnya`
              )}
            </p>
          ) : null}
        </section>
      ))}
    </div>
  );
}

function isSimulated({ standing: { area } }: Item): boolean {
  return area.simulated && area.participants !== null;
}

function RegionList({ items, view }: { items: Item[]; view: View }) {
  return (
    <ol className="mt-1">
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
