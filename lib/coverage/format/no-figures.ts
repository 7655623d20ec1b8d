import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import type { Sentence } from "@/lib/core/sentence";
import { regionBy, shortName } from "@/lib/regions/rules";
import { statedCoverage } from "../rules/trend";
import type { Reading } from "../rules/reading";
import { hrefIn, type View } from "../rules/view";
import { formatDivision } from "./division";
import { isTotalMonth } from "./own-month";

type Place = Pick<Reading, "region" | "regions" | "view" | "overview" | "detail">;

/** @returns that a place has no participants yet; a view of real figures says that simulated ones do not count */
export function noFiguresText({ data }: Pick<View, "data">, place: string): string {
  return `Belum ada angka peserta${data === "real" ? " yang nyata" : ""} untuk ${place}.`;
}

/**
 * What is known of a place without participants, so that its page begins with what exists.
 * @returns of a regency its employed people and the figure of its province, of a province the way to its regencies
 */
export function knownWithoutFigures(place: Place): Sentence[] {
  const { region, view, detail } = place;
  if (region.code === NATION) return [];
  if (region.level === "PROVINCE")
    return [[{ link: "Kabupaten/kotanya", href: hrefIn(view, "/daerah", { provinsi: region.code }) }, "."]];
  const newest = detail?.employed.filter(({ simulated }) => !simulated).toSorted((a, b) => b.year - a.year)[0];
  const workers = newest && [`${formatCount(newest.count)} penduduk bekerja (Agustus ${newest.year}).`];
  return [workers, provinceFigure(place)].flatMap((sentence) => (sentence ? [sentence] : []));
}

function provinceFigure({ region, regions, view, overview }: Place): Sentence | null {
  const { standard, months } = overview;
  const point = months.find(({ period }) => period === standard);
  const coverage = point ? statedCoverage(point) : null;
  if (!standard || !point || coverage === null) return null;
  const province = regionBy(regions, region.parentCode ?? NATION);
  const split = isTotalMonth(overview, standard) ? ", belum dirinci per kabupaten/kota" : "";
  return [
    { link: shortName(province.name), href: hrefIn(view, `/provinsi/${province.code}`, { period: standard }) },
    ` ${formatPeriod(standard)}: ${formatDivision(point.participants, point.reported.workers, coverage)}${split}.`,
  ];
}
