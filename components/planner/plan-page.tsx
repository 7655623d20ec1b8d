import { viewFields } from "@/components/coverage/coverage-filters";
import { SimulatedBanner } from "@/components/coverage/simulated";
import { PastBanner } from "@/components/shell/past-banner";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { ServerOnly } from "@/components/ui/server-only";
import { NATION } from "@/lib/core/region-code";
import { viewLine } from "@/lib/coverage/format/view-line";
import { markingOf } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hrefIn } from "@/lib/coverage/rules/view";
import { planHref, planPath, textsOf } from "@/lib/planner/format/plan-address";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";
import { hrefOf, regionBy } from "@/lib/regions/rules";
import { PlanAnswer } from "./plan-answer";
import { PlanBasis } from "./plan-basis";
import { PlanBudget } from "./plan-budget";
import { PlanForm } from "./plan-form";
import { PlanMonths } from "./plan-months";

/** What it costs to enrol whom, and what comes of it. */
export function PlanPage({ reading, sheet }: { reading: Reading; sheet: PlanSheet }) {
  const { region, regions, view, shown, sources } = reading;
  const province = regionBy(regions, region.parentCode ?? NATION);
  const path = planPath(region.code);
  const marking = markingOf(sources, shown ? [shown.standing.area] : []);
  const now = { ...view, knownAt: null };
  return (
    <div data-simulated={marking.mode === "banner" ? "" : undefined}>
      <PastBanner day={view.knownAt} latest={planHref(now, region.code, view.period, textsOf(sheet.typed))} />
      <SimulatedBanner marking={marking} hasRates />
      <Breadcrumb
        items={[
          { label: "Indonesia", href: hrefIn(view, "/") },
          { label: province.name, href: hrefIn(view, `/provinsi/${province.code}`) },
          { label: region.name, href: hrefIn(view, hrefOf(region)) },
          { label: "Rencana" },
        ]}
      />
      <ServerOnly>
        {view.remarks.map((remark) => (
          <Notice key={remark} tone="warning">
            {remark}
          </Notice>
        ))}
        <p className="view-line text-sm text-muted">
          {viewLine(reading).join(" · ")}{" "}
          <a href="#ukuran" className="no-print">
            ubah
          </a>
        </p>
        <PlanAnswer reading={reading} sheet={sheet} marking={marking} />
        <PlanMonths sheet={sheet} />
        <PlanForm action={path} reading={reading} sheet={sheet} {...viewFields(reading)} />
        <PlanBudget sheet={sheet} />
        <PlanBasis reading={reading} sheet={sheet} />
      </ServerOnly>
    </div>
  );
}
