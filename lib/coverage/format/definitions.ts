import { BASIS_WORDS } from "@/lib/core/basis-words";
import { formatCount, formatPoints, formatStatedPercent } from "@/lib/core/numbers";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { bandOf } from "../rules/bands";
import { isFewReports } from "../rules/few-reports";
import { splitChange } from "../rules/ratio";
import type { AreaCoverage, Band, Indicator } from "../schema";
import { segmentName, segmentsName, workersName } from "./definition";
import { formatDivision } from "./division";

/** The same region and month under a definition: its division, the word for its range, and why it differs from the one shown. */
export type DefinitionRow = { code: string; name: string; division: string; band: string; difference: string };

type Under = { indicator: Indicator; area: AreaCoverage | null };

/**
 * @param all the region's month under each definition
 * @param shown the code of the one that the page shows
 */
export function definitionRows(all: readonly Under[], shown: string, bands: readonly Band[]): DefinitionRow[] {
  const own = all.find(({ indicator }) => indicator.code === shown);
  return all.map(({ indicator, area }) => ({
    code: indicator.code,
    name: indicator.name,
    division: area ? formatDivision(area.participants, area.reported.workers, area.coverage) : "belum ada angka",
    band: bandText(area, bands),
    difference:
      own === undefined || indicator.code === shown ? "definisi halaman ini" : differenceText(own, { indicator, area }),
  }));
}

/** Of a few reports nothing is said of the area, and above 100% no word of success. */
function bandText(area: AreaCoverage | null, bands: readonly Band[]): string {
  if (area === null || area.coverage === null || isFewReports(area)) return "";
  if (area.coverage > 1) return "di atas 100%";
  return bandOf(area.coverage, bands)?.name ?? "";
}

function differenceText(own: Under, other: Under): string {
  const reasons = [participantsReason(own, other), workersReason(own, other)].filter((reason) => reason !== null);
  return [reasons.join("; ") || "hitungannya sama", pointsText(own.area, other.area)]
    .filter((part) => part !== null)
    .join(": ");
}

function participantsReason({ indicator: own, area }: Under, { indicator: other }: Under): string | null {
  const left = own.numeratorSegments.filter((segment) => !other.numeratorSegments.includes(segment));
  const added = other.numeratorSegments.filter((segment) => !own.numeratorSegments.includes(segment));
  if (left.length === 0 && added.length === 0) return null;
  const people = left.map((segment) => {
    const count = area?.segments[segment] ?? null;
    return count === null ? segmentName(segment) : `${segmentName(segment)} ${formatCount(count)}`;
  });
  return [
    left.length === 0
      ? null
      : left.length >= SEGMENTS.length - 1
        ? `peserta ${segmentsName(other)} saja`
        : `tanpa ${people.join(" dan ")}`,
    added.length === 0 ? null : `ditambah ${added.map(segmentName).join(", ")}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function workersReason({ indicator: own, area: from }: Under, { indicator: other, area: to }: Under): string | null {
  if (own.base === other.base && own.denominatorSegment === other.denominatorSegment) return null;
  const people = (area: AreaCoverage | null) => formatCount(area?.reported.workers ?? null);
  return `pembaginya ${people(to)} ${workersName(other)}, bukan ${people(from)} ${workersName(own)}`;
}

/** The change from one to the other splits exactly as one over a year does. */
function pointsText(own: AreaCoverage | null, other: AreaCoverage | null): string | null {
  const counted = (area: AreaCoverage | null) =>
    area?.participants != null && area.reported.workers !== null
      ? { participants: area.participants, workers: area.reported.workers }
      : null;
  const [from, to] = [counted(own), counted(other)];
  const split = from && to && splitChange(from, to);
  if (!split) return null;
  const parts = [
    split.participants === 0 ? null : `${formatPoints(split.participants * 100)} karena peserta`,
    split.workers === 0 ? null : `${formatPoints(split.workers * 100)} karena pembagi`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

/** @returns `rendah: mulai 20% sampai di bawah 40%; ambang Jangkau, tanpa sumber resmi` of each band, from the lowest on */
export function bandLines(bands: readonly Band[]): string[] {
  return bands.map(({ name, fromPercent, source }, index) => {
    const next = bands[index + 1];
    const until = next ? ` sampai di bawah ${formatStatedPercent(next.fromPercent)}` : " ke atas";
    return `${name}: mulai ${formatStatedPercent(fromPercent)}${until}; ${source ?? "ambang Jangkau, tanpa sumber resmi"}`;
  });
}

/** @returns a definition in parts, each with its label; what is not known is left out */
export function definitionParts(indicator: Indicator): { term: string; value: string }[] {
  const { numeratorSegments, countingBasis, formula, referenceCode, mapsTo, goodFor, notFor } = indicator;
  return [
    { term: "Rumus", value: formula },
    { term: "Peserta", value: numeratorSegments.map(segmentName).join(", ") },
    {
      term: "Tempat hitung",
      value:
        countingBasis === null
          ? "sebagaimana sumbernya mencatat: tempat pendaftaran atau domisili"
          : BASIS_WORDS[countingBasis],
    },
    { term: "Pembagi", value: workersName(indicator) },
    ...(referenceCode === null
      ? []
      : [{ term: "Kode rujukan", value: mapsTo === null ? referenceCode : `${referenceCode}, ${mapsTo}` }]),
    ...(goodFor === "" ? [] : [{ term: "Dipakai untuk", value: goodFor }]),
    ...(notFor === "" ? [] : [{ term: "Tidak dipakai untuk", value: notFor }]),
  ];
}
