import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { TrailQuery } from "@/lib/audit/format/trail-query";
import { ACTION_WORDS, SUBJECT_WORDS } from "@/lib/audit/messages";

const EVERYTHING = { value: "", label: "Semua" };
const optionsOf = (words: Record<string, string>) => [
  EVERYTHING,
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
];

/** Which events to show; a GET form, so that a view has an address. */
export function TrailFilter({ query }: { query: TrailQuery }) {
  const field = (name: keyof TrailQuery) => ({ name, value: query[name], autoComplete: "off", required: false });
  return (
    <form
      action="/jejak-audit"
      method="get"
      aria-label="Saring jejak audit"
      autoComplete="off"
      className="no-print my-3 grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] items-end gap-3"
    >
      <SelectField name="tindakan" label="Tindakan" options={optionsOf(ACTION_WORDS)} value={query.tindakan} />
      <SelectField name="perihal" label="Perihal" options={optionsOf(SUBJECT_WORDS)} value={query.perihal} />
      <TextField {...field("kunci")} label="Kunci perihal" maxLength={200} />
      <TextField {...field("pelaku")} label="Kode pelaku" maxLength={200} />
      <TextField {...field("dari")} label="Dari tanggal" type="date" />
      <TextField {...field("sampai")} label="Sampai tanggal" type="date" />
      <div className="flex flex-wrap items-baseline gap-x-4">
        <button type="submit" className="button">
          Terapkan
        </button>
        <a href="/jejak-audit">Hapus saringan</a>
      </div>
    </form>
  );
}
