import type { Segment } from "@/lib/core/vocabulary";
import type { Finding, JudgedCell, JudgedReport } from "../schema";
import { expectationsOf, nearest, oddness, type Expectation } from "./expectation";
import { filled, type FilledCell } from "./filled";
import { findingOf, SEGMENT_WORDS } from "./finding";
import { lastMonth, pastOf, type Months } from "./history";
import { guessOf } from "./likely-slip";
import { THRESHOLDS } from "./thresholds";

type Judged = { segment: Segment; cell: JudgedCell; expected: Expectation[]; odd: number };

/** P.204, P.207, P.208: figures that do not fit the region's own season; at most one finding a cell. */
export function checkSeason({ cells }: JudgedReport, months: Months): Finding[] {
  const judged = filled(cells).flatMap(({ segment, cell }): Judged[] => {
    const expected = expectationsOf(pastOf(months, segment));
    const odd = oddness(cell.active, expected);
    return odd === null ? [] : [{ segment, cell, expected, odd }];
  });
  const swapped = swappedPair(judged);
  const mixed = filled(cells).flatMap((cell) => columnsMixed(cell, months) ?? []);
  const isExplained = (one: Judged) => swapped?.includes(one) || mixed.some(({ segment }) => segment === one.segment);
  const rest = judged.filter((one) => one.odd > 1 && !isExplained(one));
  return [
    ...mixed,
    ...(swapped ? [swapFinding(swapped)] : []),
    ...rest.map((one) => mistakenFor(one, months) ?? jumpFinding(one)),
  ];
}

/** @returns two segments that fit each other's expectation much better than their own */
function swappedPair(judged: readonly Judged[]): [Judged, Judged] | null {
  for (const [index, first] of judged.entries()) {
    for (const second of judged.slice(index + 1)) {
      const own = first.odd + second.odd;
      const crossed =
        (oddness(first.cell.active, second.expected) ?? 0) + (oddness(second.cell.active, first.expected) ?? 0);
      if (own > 2 && crossed * THRESHOLDS.swappedFit < own) return [first, second];
    }
  }
  return null;
}

function swapFinding([first, second]: [Judged, Judged]): Finding {
  const parts = { first: SEGMENT_WORDS[first.segment], second: SEGMENT_WORDS[second.segment] };
  return findingOf("P.207", first.segment, first.cell.active, parts);
}

/** Labels get swapped: inactive or registered people quoted as active ones (domain.md). */
function mistakenFor({ segment, cell }: Judged, months: Months): Finding | null {
  const before = lastMonth(months)?.cells[segment];
  if (!before || before.inactive === null || before.inactive === 0) return null;
  const isNear = (people: number) => Math.abs(Math.log(cell.active / people)) < THRESHOLDS.sameAs;
  const meant = isNear(before.inactive)
    ? "nonaktif"
    : isNear(before.active + before.inactive)
      ? "terdaftar (aktif dan nonaktif)"
      : null;
  return meant && findingOf("P.208", segment, cell.active, { segment: SEGMENT_WORDS[segment], meant });
}

/** Inactive people in both columns, or the two columns exchanged, even where neither is far from its own past. */
function columnsMixed({ segment, cell }: FilledCell, months: Months): Finding | null {
  const { active, inactive } = cell;
  const before = lastMonth(months)?.cells[segment];
  if (inactive === null || active < THRESHOLDS.equalCells || inactive < THRESHOLDS.equalCells) return null;
  const isTwice = active === inactive;
  if (!isTwice && !(before && isCrossed(active, inactive, before))) return null;
  return findingOf("P.208", segment, active, { segment: SEGMENT_WORDS[segment], meant: "nonaktif" });
}

function isCrossed(active: number, inactive: number, before: JudgedCell): boolean {
  if (!before.inactive || !before.active) return false;
  const apart = (one: number, other: number) => Math.abs(Math.log(one / other));
  const own = apart(active, before.active) + apart(inactive, before.inactive);
  const crossed = apart(active, before.inactive) + apart(inactive, before.active);
  return own > THRESHOLDS.columnsApart && crossed * THRESHOLDS.swappedFit < own;
}

function jumpFinding({ segment, cell, expected }: Judged): Finding {
  const { people } = nearest(cell.active, expected);
  const parts = { segment: SEGMENT_WORDS[segment], active: cell.active, expected: people };
  return findingOf("P.204", segment, cell.active, { ...parts, guess: guessOf(cell.active, people) });
}
