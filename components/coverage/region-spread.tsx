import type { Period } from "@/lib/core/period";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { spreadOf } from "@/lib/coverage/format/spread";
import { ORIGIN_PARTS, originHref } from "@/lib/coverage/rules/origin";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { Standing } from "@/lib/coverage/rules/standing";
import { SpreadStrip } from "./spread-strip";

type SpreadProps = {
  reading: Pick<Reading, "region" | "standings" | "detail" | "view">;
  shown: { period: Period; standing: Standing };
  provinceName: string;
  marking: Marking;
};

/** Where a regency stands in its province and among all of its kind. Nothing where it has no figure to place. */
export function RegionSpread({ reading, shown: { standing, period }, provinceName, marking }: SpreadProps) {
  const { region, standings, detail, view } = reading;
  const own = standing.coverage;
  if (own === null) return null;
  const inProvince = [...standings.values()].map(({ area }) => area).filter(({ region }) => region.code.includes("."));
  const spreads = [
    spreadOf(inProvince, `daerah ${provinceName}`, marking),
    spreadOf(detail?.ofKind ?? [], region.kind === "KOTA" ? "kota" : "kabupaten", marking),
  ];
  return (
    <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {spreads.map((spread) =>
        spread ? (
          <SpreadStrip
            key={spread.whose}
            name={region.name}
            own={own}
            target={comparedRatio(standing)}
            targetHref={originHref(view, region.code, period, ORIGIN_PARTS.target)}
            farthestHref={originHref(view, spread.farthest, period)}
            {...spread}
          />
        ) : null,
      )}
    </div>
  );
}
