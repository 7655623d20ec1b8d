import { FilterForm } from "@/components/forms/filter-form";
import { Notice } from "@/components/ui/notice";
import { formatPeriod, type Period } from "@/lib/core/period";
import type { View } from "@/lib/coverage/rules/view";
import type { Indicator } from "@/lib/coverage/schema";

type FiltersProps = {
  action: string;
  view: View;
  period: Period | null;
  periods: readonly Period[];
  indicators: readonly Indicator[];
};

/** What is shown, as a GET form: every choice stands in the address. */
export function CoverageFilters({ action, view, period, periods, indicators }: FiltersProps) {
  const known = period === null || periods.includes(period) ? periods : [...periods, period].sort();
  return (
    <>
      {view.remarks.map((remark) => (
        <Notice key={remark} tone="warning">
          {remark}
        </Notice>
      ))}
      <FilterForm
        action={action}
        fields={[
          {
            name: "period",
            label: "Periode",
            value: period ?? "",
            options: [...known].reverse().map((each) => ({ value: each, label: formatPeriod(each) })),
          },
          {
            name: "target",
            label: "Ukur terhadap",
            value: view.target?.key ?? "",
            options: view.targets.map((each) => ({ value: each.key, label: each.label })),
          },
          {
            name: "indicator",
            label: "Definisi",
            value: view.indicator.code,
            options: indicators.map((each) => ({ value: each.code, label: each.name })),
          },
          {
            name: "data",
            label: "Data",
            value: view.data,
            options: [
              { value: "all", label: "semua (nyata didahulukan)" },
              { value: "real", label: "hanya nyata" },
            ],
          },
        ]}
      />
    </>
  );
}
