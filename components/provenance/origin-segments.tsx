import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/core/numbers";
import { formatDivision } from "@/lib/coverage/format/division";
import { segmentRows } from "@/lib/coverage/format/segments";
import { ORIGIN_PARTS } from "@/lib/coverage/rules/origin";
import { coverageOf } from "@/lib/coverage/rules/ratio";
import type { Reading } from "@/lib/coverage/rules/reading";
import { sourcesBehind } from "@/lib/coverage/rules/sources";

type SegmentsProps = { reading: Reading; shown: NonNullable<Reading["shown"]> };

/** Each segment of a regency over its own workers where somebody counts them. */
export function OriginSegments({ reading: { detail, sources }, shown }: SegmentsProps) {
  if (!detail) return null;
  const { area } = shown.standing;
  const rows = segmentRows(area, detail.segmentWorkers);
  const titles = sourcesBehind(sources, [area]).map(({ title }) => title);
  return (
    <Section id={ORIGIN_PARTS.segments} title="Segmen">
      <ul>
        {rows.map(({ segment, name, people }) => {
          const base = detail.segmentWorkers[segment];
          const active = Number(people.value);
          return (
            <li key={segment} className="tabular-nums">
              {name}:{" "}
              {base
                ? `${formatDivision(active, base.count, coverageOf(active, base.count))} (pekerja segmen ini, Agustus ${base.year})`
                : `${formatCount(active)} peserta; pekerjanya tidak dihitung siapa pun`}
            </li>
          );
        })}
      </ul>
      <p>Sumber: {titles.join("; ") || "belum ada"}.</p>
    </Section>
  );
}
