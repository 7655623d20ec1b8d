import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";
import { acceptedText } from "@/lib/published/format/accepted-words";
import { readingText } from "@/lib/published/format/check-words";
import { readingKey } from "@/lib/published/rules/accepted";
import type { BaseReading } from "@/lib/published/schema/check";
import type { RecordedFigure } from "@/lib/published/schema/recorded";

type DecisionProps = { figure: RecordedFigure; readings: readonly BaseReading[]; refused: RefusedForm };

const WHY = "Tersimpan bersama angkanya, tampil di halaman umum, dan tidak dapat dihapus; jangan tulis nama orang.";

/** Accepts one of the readings of a figure, or takes the accepted one back. Nothing is chosen beforehand. */
export function ReadingDecision({ figure, readings, refused: { field, values, fields } }: DecisionProps) {
  const seen = { nomor: figure.id, revisi: String(figure.revision) };
  const { accepted } = figure;
  const options = readings
    .filter((reading) => accepted === null || readingKey(reading) !== readingKey(accepted))
    .map((reading) => ({ value: readingKey(reading), label: readingText(reading) }));
  return (
    <Section
      id="penerimaan"
      title="Bacaan yang diterima"
      lead="Menerima bacaan menjelaskan angka ini dan menutup pertentangannya. Angka yang dihitung tidak berubah. Koreksi angka membatalkannya."
    >
      {accepted === null ? (
        <p>Belum ada bacaan yang diterima.</p>
      ) : (
        <>
          <p>{acceptedText(accepted)}</p>
          <PostForm
            action="/angka-terbit/kelola/lepas"
            label="Tarik penerimaan bacaan"
            submit="Tarik penerimaan"
            hidden={{ ...seen, bacaan: readingKey(accepted) }}
            isMinor
          >
            <TextField {...field("alasan_lepas")} label="Alasan menarik penerimaan" maxLength={500} hint={WHY} />
          </PostForm>
        </>
      )}
      {options.length === 0 ? null : (
        <PostForm action="/angka-terbit/kelola/terima" label="Terima bacaan" submit="Terima bacaan ini" hidden={seen}>
          <SelectField
            {...{ name: "bacaan", value: values.bacaan, error: fields.bacaan, options }}
            label={accepted === null ? "Bacaan" : "Bacaan lain sebagai gantinya"}
            placeholder="Pilih bacaan"
          />
          <TextField {...field("alasan_terima")} label="Alasan menerima" maxLength={500} hint={WHY} />
        </PostForm>
      )}
    </Section>
  );
}

/** Withdraws a figure that is in force. */
export function WithdrawalForm({ figure, refused: { field } }: Pick<DecisionProps, "figure" | "refused">) {
  return (
    <Section
      id="tarik"
      title="Tarik angka ini"
      lead="Angka yang ditarik tidak lagi dibandingkan; isinya dan alasannya tetap tersimpan. Koreksi memakainya lagi."
    >
      <PostForm
        action="/angka-terbit/kelola/tarik"
        label="Tarik angka"
        submit="Tarik angka"
        hidden={{ nomor: figure.id, revisi: String(figure.revision) }}
        isMinor
      >
        <TextField {...field("alasan_tarik")} label="Alasan menarik" maxLength={500} hint={WHY} />
      </PostForm>
    </Section>
  );
}
