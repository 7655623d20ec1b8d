import { SimulatedMark } from "@/components/coverage/simulated";
import { EffortLines } from "@/components/efforts/effort-lines";
import { SentenceText } from "@/components/ui/sentence";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { AreaCoverage } from "@/lib/coverage/schema";
import type { Known } from "@/lib/scores/format/known";
import { FIELD_WORDS, fieldName, ROW_FIELDS, type RowField, type TypedScore } from "@/lib/scores/format/read-scores";

type RowProps = {
  row: TypedScore;
  known: Known;
  /** the figures of the region in the month shown; null where there are none */
  area: AreaCoverage | null;
  marking: Marking;
};

/** One criterion: what it is about, what is known of it, and two fields with what is wrong with them below. */
export function ScoreRow({ row, known, area, marking }: RowProps) {
  const { criterion, problems } = row;
  const title = `butir-${criterion.word}`;
  return (
    <div
      role="group"
      aria-labelledby={title}
      className="keep-together grid gap-x-8 gap-y-2 border-b border-line py-4 lg:grid-cols-[minmax(0,1fr)_20rem] print:grid-cols-[minmax(0,1fr)_16rem]"
    >
      <div>
        <h3 id={title}>{criterion.name}</h3>
        <p className="text-sm text-muted">{criterion.about}</p>
        <KnownLines known={known} mark={area ? <SimulatedMark marking={marking} area={area} /> : null} />
      </div>
      <div className="grid max-w-md grid-cols-2 content-start gap-x-3">
        {ROW_FIELDS.map((field) => (
          <ScoreField key={field} field={field} row={row} />
        ))}
        {ROW_FIELDS.map((field) =>
          problems[field] ? (
            <p
              key={field}
              id={`${fieldName(field, criterion)}-salah`}
              className="col-span-2 text-sm font-semibold text-below"
            >
              {problems[field]}
            </p>
          ) : null,
        )}
      </div>
    </div>
  );
}

function KnownLines({ known: { sentences, efforts, isFigure }, mark }: { known: Known; mark: React.ReactNode }) {
  return (
    <div className="mt-1">
      {efforts.length === 0 ? null : <EffortLines efforts={efforts} marks />}
      {sentences.map((sentence, index) => {
        const isAside = index > 0 || efforts.length > 0;
        return (
          <p key={index} className={`max-w-[75ch]${isAside ? " text-sm text-muted" : ""}`}>
            <SentenceText sentence={sentence} /> {isFigure && index === 0 ? mark : null}
          </p>
        );
      })}
    </div>
  );
}

function ScoreField({ field, row: { criterion, text, problems } }: { field: RowField; row: TypedScore }) {
  const name = fieldName(field, criterion);
  return (
    <label className="flex min-w-0 flex-col text-sm text-muted">
      <span>
        {FIELD_WORDS[field]}
        <span className="sr-only"> {criterion.name}</span>
      </span>
      <input
        id={name}
        name={name}
        className="control w-full text-base"
        defaultValue={text[field]}
        maxLength={40}
        inputMode="decimal"
        aria-invalid={problems[field] ? true : undefined}
        aria-describedby={problems[field] ? `${name}-salah` : undefined}
      />
    </label>
  );
}
