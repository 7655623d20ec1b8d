import { viewFields } from "@/components/coverage/coverage-filters";
import { FilterFields } from "@/components/forms/filter-form";
import { Section } from "@/components/ui/section";
import { markingOf, type Marking } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { EffortVersion } from "@/lib/efforts/schema";
import { knownOf } from "@/lib/scores/format/known";
import type { TypedScore } from "@/lib/scores/format/read-scores";
import { scorePath } from "@/lib/scores/format/score-address";
import { ScoreRow } from "./score-row";

export const VIEW_CHOICES = "ukuran";

type FormProps = { reading: Reading; efforts: readonly EffortVersion[]; rows: readonly TypedScore[] };

/** The criteria as a GET form: the address that it leads to is what was filled in. */
export function ScoreForm({ reading, efforts, rows }: FormProps) {
  const { region, shown } = reading;
  const known = knownOf(reading, efforts);
  const marking = onePieceAtATime(markingOf(reading.sources, shown ? [shown.standing.area] : []));
  return (
    <Section
      id="butir"
      title="Tujuh butir"
      lead="Isian hanya ada di alamat halaman ini dan tidak disimpan Jangkau. Butir yang kosong tidak dijumlahkan."
    >
      <form action={scorePath(region.code)} method="get" aria-label="Isian nilai" autoComplete="off">
        {rows.map((row) => (
          <ScoreRow
            key={row.criterion.key}
            row={row}
            known={known[row.criterion.key]}
            area={shown?.standing.area ?? null}
            marking={marking}
          />
        ))}
        <button type="submit" className="no-print button button-primary my-4">
          Jumlahkan
        </button>
        <details className="no-print text-sm">
          <summary className="text-accent">Diukur terhadap apa</summary>
          {/* Inside, so that the way here opens it. */}
          <div id={VIEW_CHOICES} className="my-2 flex flex-wrap items-end gap-x-3 gap-y-2">
            <FilterFields {...viewFields(reading)} />
          </div>
        </details>
      </form>
    </Section>
  );
}

/** A banner would call the printed sheet and what is filled in simulated, too; so each simulated figure says it by itself. */
function onePieceAtATime(marking: Marking): Marking {
  return marking.mode === "banner" ? { ...marking, mode: "badges" } : marking;
}
