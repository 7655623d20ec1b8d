import { formatCount, formatCountShort } from "@/lib/core/numbers";
import { shortName } from "@/lib/regions/rules";
import { gapsOf, type Standing } from "../rules/standing";

/** @returns what the column of people missing adds up to, and why the headline says another number; null where nothing is missing */
export function gapSumText(area: Standing, regencies: readonly Standing[]): string | null {
  const { netted, added, regions } = gapsOf(area, regencies);
  if (regions === 0) return null;
  const sum = `Kolom Kurang berjumlah ${formatCount(added)} orang di ${formatCount(regions)} daerah yang di bawah target.`;
  if (netted === null) return `${sum} Kesenjangan wilayah seluruhnya belum dinyatakan.`;
  const silent = area.area.reported.of - area.area.reported.n;
  const left = silent > 0 ? ` ${formatCount(silent)} daerah yang belum lapor tidak ikut di keduanya.` : "";
  if (added === netted) return sum + left;
  return `${sum} Kesenjangan ${shortName(area.area.region.name)}, ${formatCountShort(netted)} orang, dihitung untuk wilayah sebagai satu kesatuan: daerah di atas target menutup kekurangan daerah lain.${left}`;
}
