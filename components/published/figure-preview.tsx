import { PostForm } from "@/components/forms/post-form";
import { TextField } from "@/components/forms/text-field";
import { PlainTable } from "@/components/table/plain-table";
import { Notice } from "@/components/ui/notice";
import { readingText } from "@/lib/published/format/check-words";
import type { PartChange } from "@/lib/published/format/figure-parts";
import type { CheckedStatement } from "@/lib/published/schema/check";
import { VerdictList } from "./verdict-list";

type PreviewProps = {
  changes: readonly PartChange[];
  isNew: boolean;
  checked: Pick<CheckedStatement, "verdicts" | "readings">;
  /** everything that was typed, and which revision was seen */
  hidden: Record<string, string>;
  reason: string | undefined;
  error: string | undefined;
};

/** What would be recorded, the old beside the new, what the checks would say of it, and the step that records it. */
export function FigurePreview({ changes, isNew, checked, hidden, reason, error }: PreviewProps) {
  if (changes.length === 0)
    return <Notice tone="info">Isinya sama dengan yang sudah tercatat; belum ada yang perlu dicatat.</Notice>;
  return (
    <section id="pratinjau" aria-label="Pratinjau" className="my-4 rounded border border-l-4 border-accent px-3 py-2">
      <h2>Pratinjau: belum tercatat</h2>
      <ChangesTable changes={changes} isNew={isNew} caption="Yang akan dicatat" />
      <h3 className="mt-3">Hasil pemeriksaan</h3>
      <CheckWords checked={checked} />
      <PostForm action="/angka-terbit/kelola/catat" label="Catat angka" submit="Catat" hidden={hidden}>
        <TextField
          {...{ name: "alasan", label: "Alasan", value: reason, error, autoComplete: "off", maxLength: 500 }}
          hint="Mengapa dicatat atau dikoreksi; tersimpan bersama angkanya dan dalam jejak audit."
        />
      </PostForm>
    </section>
  );
}

/** What the checks say of a figure, and on which bases it would be true. */
export function CheckWords({ checked: { verdicts, readings } }: { checked: PreviewProps["checked"] }) {
  return (
    <>
      {verdicts.length === 0 ? <p>Tidak ada yang bertentangan.</p> : <VerdictList verdicts={verdicts} />}
      {readings.length === 0 ? (
        <p className="text-muted">Tidak ada pembagi yang dikenal yang membuatnya cocok.</p>
      ) : (
        <ul className="mt-1 tabular-nums">
          {readings.map((reading) => (
            <li key={readingText(reading)}>{readingText(reading)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

type ChangesProps = { changes: readonly PartChange[]; isNew: boolean; caption: string };

/** The parts that are said otherwise; of a new figure all that it says. */
export function ChangesTable({ changes, isNew, caption }: ChangesProps) {
  const columns = [
    { label: "Bagian" },
    ...(isNew ? [] : [{ label: "Sebelumnya" }]),
    { label: isNew ? "Isi" : "Menjadi" },
  ];
  return (
    <PlainTable caption={caption} minWidth="36rem" columns={columns}>
      {changes.map(({ label, before, after }) => (
        <tr key={label}>
          <th scope="row" className="text-left font-medium">
            {label}
          </th>
          {isNew ? null : <td className="[overflow-wrap:anywhere]">{before}</td>}
          <td className="[overflow-wrap:anywhere]">{after}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
