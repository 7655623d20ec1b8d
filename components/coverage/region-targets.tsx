import { CsvLinks } from "@/components/ui/csv-links";
import { Section } from "@/components/ui/section";
import { TargetsTable } from "@/components/targets/targets-table";
import { formatPeriod } from "@/lib/core/period";
import { targetGap, targetsFor } from "@/lib/coverage/format/targets";
import type { Measure, Standing } from "@/lib/coverage/rules/standing";
import { ORIGIN_PARTS, originHref } from "@/lib/coverage/rules/origin";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import type { Target } from "@/lib/targets/schema";

type RegionTargetsProps = {
  targets: readonly Target[];
  regions: readonly Region[];
  standing: Standing;
  measure: Measure;
  view: View;
};

/** Every target that applies here, its own first, each with the people missing to it. */
export function RegionTargets({ targets, regions, standing, measure, view }: RegionTargetsProps) {
  const { area, inTotal } = standing;
  const rows = targetsFor(area, targets).map((target) => {
    const owner = regionBy(regions, target.regionCode);
    return {
      target,
      region: { name: shortName(owner.name), href: hrefIn(view, hrefOf(owner)) },
      isOwn: owner.code === area.region.code,
      originHref: originHref(view, area.region.code, measure.period, ORIGIN_PARTS.target),
      gap: targetGap(area, target, measure.indicator, inTotal).text,
    };
  });
  const asked = new URLSearchParams({ period: measure.period, indicator: measure.indicator.code, data: view.data });
  if (view.knownAt !== null) asked.set("knownAt", view.knownAt);
  return (
    <Section
      id="target"
      title="Terhadap target"
      lead={`Kekurangan dihitung pada ${formatPeriod(measure.period)} untuk target dengan dasar yang sama; target yang dasarnya tidak disebut diukur terhadap seluruh penduduk bekerja. Target daerah sendiri mendahului target provinsi dan nasional.`}
    >
      <TargetsTable rows={rows} caption="Target yang berlaku untuk daerah ini" withGap />
      <p className="mt-2 text-sm">
        <CsvLinks href={`/api/v1/regions/${area.region.code}/targets.csv?${asked.toString()}`} />
      </p>
    </Section>
  );
}
