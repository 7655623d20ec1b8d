import { SelectField } from "@/components/forms/select-field";
import { provinceOf } from "@/lib/core/region-code";
import type { Region } from "@/lib/regions/schema";

type RegionFieldProps = {
  regions: readonly Pick<Region, "code" | "name" | "level">[];
  /** the regencies to choose from; all of them where it is not given */
  among?: ReadonlySet<string>;
  value: string | undefined;
  error: string | undefined;
};

/** The choice of one kabupaten/kota by its name, below its province; nobody has to know a code. */
export function RegionField({ regions, among, value, error }: RegionFieldProps) {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const options = regions
    .filter(({ code, level }) => level === "REGENCY" && (among?.has(code) ?? true))
    .map(({ code, name }) => ({ value: code, label: name, group: names.get(provinceOf(code)) ?? provinceOf(code) }));
  return (
    <SelectField
      name="region"
      label="Kabupaten/kota"
      placeholder="Pilih kabupaten/kota"
      {...{ options, value, error }}
    />
  );
}
