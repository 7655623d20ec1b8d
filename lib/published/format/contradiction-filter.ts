import { addressOf } from "@/lib/core/address";
import type { KnownDay } from "@/lib/core/known-day";
import { NATION, provinceOf } from "@/lib/core/region-code";
import type { Region } from "@/lib/regions/schema";
import type { Contradiction, ContradictionFilter } from "../rules/contradictions";

type Choice = { value: string; label: string };

/** @returns the provinces and publishers that have contradictions, each list after the choice of all */
export function contradictionChoices(
  all: readonly Contradiction[],
  regions: readonly Pick<Region, "code" | "name">[],
): { provinces: Choice[]; publishers: Choice[] } {
  const codes = new Set(all.map(({ figure }) => provinceOf(figure.regionCode)));
  const names = [...new Set(all.flatMap(({ figure }) => figure.publisher ?? []))].sort((a, b) =>
    a.localeCompare(b, "id"),
  );
  const provinces = regions.filter(({ code }) => codes.has(code));
  return {
    provinces: [
      { value: "", label: "semua" },
      ...provinces.map(({ code, name }) => ({ value: code, label: code === NATION ? "Indonesia" : name })),
    ],
    publishers: [{ value: "", label: "semua" }, ...names.map((name) => ({ value: name, label: name }))],
  };
}

/** @returns what an address asks for, as far as the choices have it */
export function contradictionFilter(
  { provinces, publishers }: ReturnType<typeof contradictionChoices>,
  asked: { provinsi?: unknown; penerbit?: unknown },
): ContradictionFilter {
  const known = (choices: readonly Choice[], value: unknown) => choices.find((one) => one.value === value)?.value ?? "";
  return { province: known(provinces, asked.provinsi), publisher: known(publishers, asked.penerbit) };
}

/** @returns the address of the file of what is shown, as known on a day; null is now */
export function contradictionsFile({ province, publisher }: ContradictionFilter, day: KnownDay | null): string {
  return addressOf("/api/v1/contradictions.csv", { province, publisher, knownAt: day });
}
