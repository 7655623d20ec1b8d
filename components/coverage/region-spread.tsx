import { comparedRatio } from "@/lib/coverage/format/comparison";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { Standing } from "@/lib/coverage/rules/standing";
import { SpreadStrip } from "./spread-strip";

type SpreadProps = {
  reading: Pick<Reading, "region" | "standings" | "detail">;
  standing: Standing;
  provinceName: string;
};

/** Where a regency stands in its province and among all of its kind. Nothing where it has no figure to place. */
export function RegionSpread({ reading: { region, standings, detail }, standing, provinceName }: SpreadProps) {
  const own = standing.coverage;
  if (own === null) return null;
  const inProvince = [...standings.values()].flatMap(({ area, coverage }) =>
    area.region.code.includes(".") ? (coverage ?? []) : [],
  );
  const shared = { name: region.name, own, target: comparedRatio(standing) };
  return (
    <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {inProvince.length > 1 ? <SpreadStrip {...shared} values={inProvince} whose={`daerah ${provinceName}`} /> : null}
      {detail && detail.ofKind.length > 1 ? (
        <SpreadStrip {...shared} values={detail.ofKind} whose={region.kind === "KOTA" ? "kota" : "kabupaten"} />
      ) : null}
    </div>
  );
}
