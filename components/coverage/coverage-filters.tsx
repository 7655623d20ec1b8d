import { FilterForm, type FilterField } from "@/components/forms/filter-form";
import { Notice } from "@/components/ui/notice";
import { monthOptions, oldestOf } from "@/lib/coverage/format/months";
import { viewLine } from "@/lib/coverage/format/view-line";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hrefIn, type Listing } from "@/lib/coverage/rules/view";

type FiltersProps = {
  action: string;
  reading: Pick<Reading, "region" | "view" | "overview" | "catalogue">;
  /** what a list is narrowed and ordered by, which stays */
  kept?: Listing;
};

/** What is shown, as one line that opens a GET form: every choice stands in the address. */
export function CoverageFilters({ action, reading, kept = {} }: FiltersProps) {
  const { view, overview } = reading;
  const oldest = oldestOf(overview.months);
  return (
    <>
      {view.remarks.map((remark) => (
        <Notice key={remark} tone="warning">
          {remark}
        </Notice>
      ))}
      <details className="view-line text-sm" data-print="summary">
        <summary>
          {viewLine(reading).join(" · ")} <span className="no-print">ubah</span>
        </summary>
        <FilterForm
          action={action}
          hidden={Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : [])))}
          {...viewFields(reading)}
        />
        {oldest || view.period ? (
          <p className="no-print mt-1 mb-3 flex flex-wrap gap-x-4">
            {oldest ? <a href={hrefIn(view, action, { ...kept, period: oldest })}>bulan yang lebih lama</a> : null}
            {view.period ? <a href={hrefIn(view, action, { ...kept, period: null })}>bulan bawaan</a> : null}
          </p>
        ) : null}
      </details>
    </>
  );
}

/** What a reading page can be asked to show, as fields of a form that holds others, too. */
export function viewFields({ region, view, overview, catalogue }: FiltersProps["reading"]): {
  fields: FilterField[];
  day: Pick<FilterField, "name" | "label" | "value">;
} {
  return {
    fields: [
      {
        name: "period",
        label: "Periode",
        value: overview.period ?? "",
        options: monthOptions(overview, region.level === "REGENCY"),
      },
      {
        name: "target",
        label: "Ukur terhadap",
        value: view.target?.key ?? "",
        options: view.targets.map(({ key, label, group }) => ({ value: key, label, group })),
      },
      {
        name: "indicator",
        label: "Definisi",
        value: view.indicator.code,
        options: catalogue.indicators.map((each) => ({ value: each.code, label: each.name })),
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
    ],
    day: { name: "diketahui", label: "Diketahui sampai akhir hari (WIB)", value: view.knownAt ?? "" },
  };
}
