import { provinceOf } from "@/lib/core/region-code";
import { nameInList } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { ALL_OWN, MOST_ASKED } from "../rules";

type Named = Pick<Region, "code" | "name" | "level">;
type AskOption = { value: string; label: string; group?: string };

/**
 * @param own regions of one's own scope, among `regions`
 * @param asked codes whose sheets one is sent already
 * @returns the choices of the form, one's own first, all of them as one where there are several and room for them; nothing
 * that is asked for already
 */
export function askOptions({
  regions,
  own,
  asked,
}: {
  regions: readonly Named[];
  own: readonly Named[];
  asked: ReadonlySet<string>;
}): AskOption[] {
  const open = own.filter(({ code }) => !asked.has(code));
  const isTogether = open.length > 1 && asked.size + open.length <= MOST_ASKED;
  const ownCodes = new Set(own.map(({ code }) => code));
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const others = regions.filter(({ code, level }) => level !== "NATION" && !asked.has(code) && !ownCodes.has(code));
  return [
    ...(isTogether ? [{ value: ALL_OWN, label: `Semua daerah Anda (${open.length})` }] : []),
    ...open.map((region) => ({ ...optionOf(region), group: "Daerah Anda" })),
    ...others.map((region) => ({ ...optionOf(region), group: names.get(provinceOf(region.code)) ?? region.code })),
  ];
}

function optionOf(region: Named): AskOption {
  return { value: region.code, label: nameInList(region) };
}
