import type { ComponentProps } from "react";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { Note } from "@/lib/http/note";
import { columnField, sheetField } from "@/lib/imports/format/choice-form";
import { KIND_WORDS, ROLE_WORDS, rolesFor } from "@/lib/imports/format/plan-words";
import { statusLabel } from "@/lib/targets/rules";
import { roleOfMeaning } from "@/lib/imports/rules/apply-choice";
import type { ImportPlan } from "@/lib/imports/schema/import-plan";
import type { ColumnRole } from "@/lib/imports/schema/choice";
import { columnName } from "@/lib/imports/schema/sheet";

type ReadingFormProps = { read: ImportPlan; note: Note | null };

/** Its id, so that a question elsewhere on the page can be answered together with what stands in it. */
export const READING_FORM = "isi-berkas";

const THOUSANDS = [
  { value: "", label: "seperti isi berkas" },
  { value: ".", label: "titik: 1.234 orang" },
  { value: ",", label: "koma: 1,234 orang" },
];
const BASES = [
  { value: "EMPLOYED", label: "penduduk bekerja" },
  { value: "ELIGIBLE", label: "pekerja yang memenuhi syarat" },
  { value: "LABOUR_FORCE", label: "angkatan kerja" },
];

/** What was found in the file, and where the person can say it is something else. */
export function ReadingForm({ read, note }: ReadingFormProps) {
  const { batch, tables } = read;
  const { choice, id } = batch;
  const sheets = [...new Set(tables.found.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])))];
  const refused = note?.tone === "refused" ? note.fields : {};
  return (
    <form
      id={READING_FORM}
      action="/impor/pilih"
      method="post"
      aria-label="Isi berkas"
      className="mt-3 flex flex-col items-start gap-3 [&>div]:w-full"
    >
      <input type="hidden" name="impor" value={id} />
      {sheets.length > 1 ? <SheetChoice sheets={sheets} chosen={choice.sheets} /> : null}
      <ColumnChoice read={read} />
      {read.kinds.length > 1 ? (
        <SelectField
          name="isi"
          label="Berkas ini berisi"
          options={read.kinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
          value={choice.of}
        />
      ) : null}
      {choice.of === "participants" ? (
        <OptionalField
          name="bulan"
          label="Bulan, bila berkas tidak menyebutnya"
          type="month"
          value={choice.period ?? ""}
          error={refused.bulan}
        />
      ) : (
        <RecordedFields read={read} refused={refused} />
      )}
      <OptionalField
        name="judul"
        label="Judul kolom angkanya, bila tidak dikenal"
        value={choice.measure}
        error={refused.judul}
      />
      {choice.thousands !== null ? (
        <SelectField name="ribuan" label="Tanda ribuan" options={THOUSANDS} value={choice.thousands} />
      ) : null}
      <button type="submit" className="button">
        Baca ulang seperti ini
      </button>
    </form>
  );
}

/** What the file may say itself. */
function OptionalField(props: Omit<ComponentProps<typeof TextField>, "autoComplete" | "required">) {
  return <TextField autoComplete="off" required={false} {...props} />;
}

function SheetChoice({ sheets, chosen }: { sheets: readonly string[]; chosen: readonly string[] | null }) {
  return (
    <fieldset>
      <legend className="font-semibold">Lembar yang diambil</legend>
      {sheets.map((sheet, index) => (
        <label key={sheet} className="flex items-center gap-2 py-1">
          <input
            type="checkbox"
            name={sheetField(index)}
            value={sheet}
            defaultChecked={chosen === null || chosen.includes(sheet)}
          />
          {sheet}
        </label>
      ))}
    </fieldset>
  );
}

const BY_TABLE = { value: "", label: "menurut tabelnya masing-masing" } as const;

/** Columns of figures by their letter; what is said of a letter is said of every table. */
function ColumnChoice({ read: { batch, tables } }: { read: ImportPlan }) {
  const { columns, of } = batch.choice;
  const found = new Map<string, { titles: Set<string>; own: Set<ColumnRole> }>();
  for (const { column, titles, meaning } of tables.found.flatMap(({ table }) => table.measures)) {
    const letter = columnName(column);
    const one = found.get(letter) ?? { titles: new Set(), own: new Set() };
    found.set(letter, one);
    one.titles.add(titles.join(" / ") || "tanpa judul");
    one.own.add(roleOfMeaning(meaning));
  }
  const roles = rolesFor(of);
  const options = roles.map((role) => ({ value: role, label: ROLE_WORDS[role] }));
  const known = [...found].map(([letter, { titles, own }]) => {
    // Where tables say different things in one column, no answer for all of them is the file's own.
    const isMixed = own.size > 1;
    const role = columns[letter] ?? (isMixed ? BY_TABLE.value : [...own][0]!);
    const isKnown = role === BY_TABLE.value || roles.includes(role);
    const value = isKnown ? role : "none";
    return { letter, title: [...titles].join("; "), value, options: isMixed ? [BY_TABLE, ...options] : options };
  });
  if (known.length === 0) return null;
  const taken = known.filter(({ value }) => value !== "none");
  return (
    <details open={taken.length === 0} className="w-full">
      <summary className="py-1 font-semibold">
        {taken.length === 0 ? "Kolom mana yang berisi angkanya?" : `${taken.length} dari ${known.length} kolom diambil`}
      </summary>
      <div className="mt-1 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {known.map(({ letter, title, value, options: offered }) => (
          <SelectField
            key={letter}
            name={columnField(letter)}
            label={`${letter}: ${title}`}
            options={offered}
            value={value}
          />
        ))}
      </div>
    </details>
  );
}

/** What is said of all figures that an administrator records. */
function RecordedFields({ read, refused }: { read: ImportPlan; refused: Record<string, string> }) {
  const { of, year, base, publisher, url } = read.batch.choice;
  const isOfTargets = of === "targets";
  return (
    <>
      {isOfTargets ? (
        <TargetFields read={read} />
      ) : (
        <SelectField name="basis" label="Pekerja yang dihitung" options={BASES} value={base} />
      )}
      <OptionalField
        name="tahun"
        label="Tahun, bila berkas tidak menyebutnya"
        inputMode="numeric"
        maxLength={4}
        value={year === null ? "" : String(year)}
        error={refused.tahun}
      />
      <OptionalField
        name="penerbit"
        label={isOfTargets ? "Siapa yang menyatakannya" : "Penerbit"}
        maxLength={300}
        value={publisher}
        error={refused.penerbit}
      />
      <OptionalField
        name="alamat"
        label={isOfTargets ? "Alamat dokumennya" : "Alamat sumber"}
        type="url"
        value={url}
        error={refused.alamat}
      />
    </>
  );
}

const STATUSES = (["STATED", "CLAIMED", "CONFIRMED"] as const).map((value) => ({ value, label: statusLabel(value) }));

/** The document that states the targets of a file, how sure they are, and of whom they are a share. */
function TargetFields({ read: { batch, instruments } }: { read: ImportPlan }) {
  const { instrument, status, targetBase } = batch.choice;
  const documents = instruments.map(({ id, title }) => ({ value: id, label: title }));
  const bases = [{ value: "NONE", label: "tidak disebut" }, ...BASES];
  return (
    <>
      <SelectField
        name="dokumen"
        label="Dokumen yang menetapkannya"
        options={documents}
        value={instrument}
        placeholder="Pilih dokumen"
      />
      <SelectField name="status" label="Kepastian" options={STATUSES} value={status} />
      <SelectField name="dasar" label="Persen dari" options={bases} value={targetBase} />
    </>
  );
}
