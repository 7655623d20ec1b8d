import type { AuditState, JsonValue } from "@/lib/audit/schema";
import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import { segmentLabel } from "../rules";
import { wholeFigure } from "../rules/revisions";
import type { GivenFigure } from "../schema/recorded";

/** @returns a figure as its event keeps it: what it says, and whether it is withdrawn; what it does not say is left out */
export function figureState(figure: GivenFigure, withdrawn: boolean): AuditState {
  const { regionCode, units, parts, percent, targetPercent, segment, ...rest } = wholeFigure(figure);
  const said = Object.entries({
    ...rest,
    segment: segmentLabel(segment),
    // A trail shows numbers as people; a percentage is text with its sign.
    percent: percent === null ? null : formatStatedPercent(percent, 3),
    targetPercent: targetPercent === null ? null : formatStatedPercent(targetPercent, 3),
    parts: partsText(parts),
    units: unitsText(units),
  });
  return Object.fromEntries<JsonValue>([
    ["region", regionCode],
    ...said.filter((entry): entry is [string, Exclude<(typeof entry)[1], null>] => entry[1] !== null),
    ["withdrawn", withdrawn],
  ]);
}

/** @returns `PU 24.286 + BPU 4.754`, as it is typed */
export function partsText(parts: GivenFigure["parts"] | null): string | null {
  if (!parts || parts.length === 0) return null;
  return parts.map(({ name, people }) => `${name} ${formatCount(people)}`).join(" + ");
}

/** @returns `peserta per 1.000` */
export function unitsText(units: GivenFigure["units"] | null): string | null {
  if (!units) return null;
  const names: Readonly<Record<string, string>> = {
    workers: "pekerja",
    participants: "peserta",
    uncovered: "belum terlindungi",
  };
  return Object.entries(units)
    .map(([part, unit]) => `${names[part] ?? part} per ${formatCount(unit)}`)
    .join("; ");
}
