import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { TrailQuery } from "@/lib/trail/format/trail-query";
import { ACTION_WORDS, SUBJECT_WORDS } from "@/lib/trail/messages";

/** What links narrow a view to stays when the form is sent. */
const KEPT = ["kunci", "pelaku"] as const;
const EVERYTHING = { value: "", label: "Semua" };
const optionsOf = (words: Record<string, string>) => [
  EVERYTHING,
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
];

type TrailFilterProps = {
  query: TrailQuery;
  /** who and what the view is narrowed to besides, in words, each with the view without it */
  narrowed: { words: string; without: string }[];
};

/** Which events to show; a GET form, so that a view has an address. */
export function TrailFilter({ query, narrowed }: TrailFilterProps) {
  const field = (name: keyof TrailQuery) => ({ name, value: query[name], autoComplete: "off", required: false });
  return (
    <form
      action="/jejak-audit"
      method="get"
      aria-label="Saring jejak audit"
      autoComplete="off"
      className="no-print my-3 grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] items-end gap-3"
    >
      {KEPT.map((name) =>
        query[name] === undefined ? null : <input key={name} type="hidden" name={name} value={query[name]} />,
      )}
      <SelectField name="tindakan" label="Tindakan" options={optionsOf(ACTION_WORDS)} value={query.tindakan} />
      <SelectField name="perihal" label="Perihal" options={optionsOf(SUBJECT_WORDS)} value={query.perihal} />
      <TextField {...field("dari")} label="Dari tanggal" type="date" />
      <TextField {...field("sampai")} label="Sampai tanggal" type="date" />
      {narrowed.length > 0 ? (
        <ul className="col-span-full">
          {narrowed.map(({ words, without }) => (
            <li key={words}>
              {words}{" "}
              <a href={without} className="text-sm" aria-label={`Tanpa batas: ${words}`}>
                lepas
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap items-baseline gap-x-4">
        <button type="submit" className="button">
          Terapkan
        </button>
        <a href="/jejak-audit">Hapus saringan</a>
      </div>
    </form>
  );
}
