import { PlainTable } from "@/components/table/plain-table";
import { Badge, type Tone } from "@/components/ui/badge";
import { addressOf } from "@/lib/core/address";
import { formatCount } from "@/lib/core/numbers";
import { figureWords, placeWords, STATE_WORDS, valueWords } from "@/lib/imports/format/plan-words";
import { totalsOfPlan } from "@/lib/imports/rules/plan-import";
import type { ImportPlan } from "@/lib/imports/schema/import-plan";
import { LINE_STATES, type LineState, type PlanLine } from "@/lib/imports/schema/plan";

const TONES: Record<LineState, Tone> = { new: "notice", changed: "met", unchanged: "neutral", refused: "below" };
/** Lines on one page of the preview. */
const AT_ONCE = 200;

type PreviewProps = { read: ImportPlan; shown: LineState | null; page: number };

/** What would become of each figure; links show those of one state only. */
export function Preview({ read, shown, page }: PreviewProps) {
  const { plan, batch } = read;
  const lines = plan.lines.filter(({ state }) => shown === null || state === shown);
  const from = Math.min(Math.max(0, page - 1) * AT_ONCE, Math.max(0, lines.length - 1));
  const address = (state: LineState | null, number = 1) =>
    `${addressOf(`/impor/${batch.id}`, { lihat: state, hal: number > 1 ? `${number}` : null })}#pratinjau`;
  return (
    <>
      <p className="flex flex-wrap gap-x-4">
        <a href={address(null)} aria-current={shown === null ? "true" : undefined} className="aria-[current]:font-bold">
          Semua ({formatCount(plan.lines.length)})
        </a>
        {LINE_STATES.map((state) => (
          <a
            key={state}
            href={address(state)}
            aria-current={shown === state ? "true" : undefined}
            className="aria-[current]:font-bold"
          >
            {STATE_WORDS[state]} ({formatCount(plan.counts[state])})
          </a>
        ))}
      </p>
      <Lines lines={lines.slice(from, from + AT_ONCE)} nameOf={read.nameOf} />
      {lines.length > AT_ONCE ? (
        <p className="mt-2 flex flex-wrap gap-x-4">
          {formatCount(from + 1)}–{formatCount(Math.min(from + AT_ONCE, lines.length))} dari {formatCount(lines.length)}
          {from > 0 ? <a href={address(shown, page - 1)}>Sebelumnya</a> : null}
          {from + AT_ONCE < lines.length ? <a href={address(shown, page + 1)}>Berikutnya</a> : null}
        </p>
      ) : null}
    </>
  );
}

const COLUMNS = [
  { label: "Daerah" },
  { label: "Angka" },
  { label: "Sekarang", align: "end" as const },
  { label: "Menjadi", align: "end" as const },
  { label: "Hasil" },
  { label: "Di berkas" },
];

function Lines({ lines, nameOf }: { lines: readonly PlanLine[]; nameOf: (code: string) => string }) {
  if (lines.length === 0) return <p className="my-2 text-muted">Tidak ada.</p>;
  return (
    <PlainTable caption="Apa yang terjadi dengan setiap angka" minWidth="44rem" columns={COLUMNS}>
      {lines.map((line, index) => (
        <tr key={index} data-state={line.state}>
          <td>{line.regionCode === null ? "–" : nameOf(line.regionCode)}</td>
          <td>{figureWords(line) ?? "–"}</td>
          <td className="text-right">{line.before ?? (line.after === null ? "" : "belum diisi")}</td>
          <td className="text-right">{line.state === "refused" ? <s>{valueWords(line)}</s> : valueWords(line)}</td>
          <td>
            <Badge tone={TONES[line.state]}>{STATE_WORDS[line.state]}</Badge>
            {line.note === null ? null : (
              <span className="block max-w-[48ch]">
                {line.code === null ? "" : `${line.code} `}
                {line.note}
              </span>
            )}
          </td>
          <td className="text-muted">{placeWords(line)}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

/** What the columns of the file come to, beside what stands there now, over the regions of the file. */
export function PlanTotals({ read }: { read: ImportPlan }) {
  // Targets are no parts of a sum.
  const totals = read.batch.choice.of === "targets" ? [] : totalsOfPlan(read.plan);
  if (totals.length === 0) return null;
  return (
    <PlainTable
      caption="Jumlah menurut kolom, sekarang dan sesudah impor"
      minWidth="36rem"
      columns={[
        { label: "Angka" },
        { label: "Daerah", align: "end" },
        { label: "Jumlah sekarang", align: "end" },
        { label: "Jumlah menjadi", align: "end" },
      ]}
    >
      {totals.map((total) => (
        <tr key={`${total.time} ${total.what}`}>
          <th scope="row" className="text-left font-normal">
            {figureWords(total)}
          </th>
          <td className="text-right">{formatCount(total.places)}</td>
          <td className="text-right">{formatCount(total.before)}</td>
          <td className="text-right">{formatCount(total.after)}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
