import { formatCount, formatPercent, formatPoints } from "@/lib/core/numbers";
import { formatPeriod, formatPeriodShort } from "@/lib/core/period";
import { formatDivision } from "@/lib/coverage/format/division";
import type { AreaCoverage } from "@/lib/coverage/schema";
import { shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { NEAR, pointsOf, YEARS, type End, type Riser, type Risers } from "../rules/risers";

export const RISERS_TITLE = "Siapa naik paling cepat dari posisi ini";

/** @returns among whom was looked, how many of them ever stood there, and what the table holds */
export function risersLead({ risers, alike, stood }: Risers, own: AreaCoverage, { name, kind }: Region): string {
  const noun = kind === "KOTA" ? "kota" : "kabupaten";
  const near = formatPoints(NEAR * 100).replace("+", "");
  const among =
    `Dari ${formatCount(alike)} ${noun} lain dengan setengah sampai dua kali pekerja ${shortName(name)}, ` +
    `${formatCount(stood)} pernah berada dalam ${near} dari ${formatPercent(own.coverage)} pada bulan yang sama dalam ${YEARS} tahun sebelumnya`;
  if (risers.length === 0) return `${among}; tidak ada yang naik dalam 12 bulan sesudahnya.`;
  return `${among}. Yang naik paling banyak dalam 12 bulan sesudahnya:`;
}

/** A line of the table: both ends with their divisions, and what the rise is made of. */
export type RiserRow = {
  code: string;
  name: string;
  province: string;
  ends: { end: End; month: string; division: string }[];
  rise: string;
  participants: string;
  workers: string;
};

export function riserRow(riser: Riser, provinceName: string): RiserRow {
  const { region, from, to } = riser;
  const split = to.area.changeSplit;
  return {
    ...{ code: region.code, name: shortName(region.name), province: provinceName },
    ends: [from, to].map((end) => ({ end, month: formatPeriodShort(end.period), division: divisionOf(end) })),
    rise: formatPoints(pointsOf(riser)),
    participants: formatPoints(split?.participants ?? null),
    workers: formatPoints(split?.workers ?? null),
  };
}

function divisionOf({ area }: End): string {
  return formatDivision(area.participants, area.reported.workers, area.coverage);
}

/** @returns why nobody is looked for */
export function noPositionText(region: Region, month: Parameters<typeof formatPeriod>[0] | null): string {
  const when = month === null ? "" : ` ${formatPeriod(month)}`;
  return `Posisi ${shortName(region.name)}${when} belum dapat dinyatakan, jadi belum ada yang dapat dicari dari posisi itu.`;
}
