import { Section } from "@/components/ui/section";
import { TargetsTable } from "@/components/targets/targets-table";
import { formatPeriod, type Period } from "@/lib/core/period";
import { gapOf } from "@/lib/coverage/rules/ratio";
import type { Standing } from "@/lib/coverage/rules/standing";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import type { Target } from "@/lib/targets/schema";

type RegionTargetsProps = {
  targets: readonly Target[];
  regions: readonly Region[];
  standing: Standing;
  period: Period;
  view: View;
};

/** Every target that applies here, its own first, each with the people missing to it. */
export function RegionTargets({ targets, regions, standing, period, view }: RegionTargetsProps) {
  const { area } = standing;
  const rows = targets.map((target) => {
    const owner = regionBy(regions, target.regionCode);
    // A target over another base cannot be held against these workers; a headcount of a wider area not against this one.
    const otherBase = target.percent === null || (target.base !== null && target.base !== view.indicator.base);
    return {
      target,
      region: { name: shortName(owner.name), href: hrefIn(view, hrefOf(owner)) },
      gap: otherBase ? ("other-base" as const) : gapOf(area.participants, area.reported.workers, target.percent ?? 0),
    };
  });
  return (
    <Section
      id="target"
      title="Terhadap target"
      lead={`Kekurangan dihitung pada ${formatPeriod(period)} untuk target dengan dasar yang sama. Target daerah sendiri mendahului target provinsi dan nasional.`}
    >
      <TargetsTable rows={rows} caption="Target yang berlaku untuk daerah ini" withGap />
    </Section>
  );
}
