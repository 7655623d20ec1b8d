import type { ReactNode } from "react";
import { FieldFrame, controlOf } from "@/components/forms/field-frame";
import { SelectField, type SelectOption } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { provinceOf } from "@/lib/core/region-code";
import type { FigureForm } from "@/lib/published/format/figure-form";
import { BASIS_WORDS } from "@/lib/core/basis-words";
import { COUNTED_WORDS } from "@/lib/published/format/figure-parts";
import { COUNTED_LABELS } from "@/lib/published/rules";
import type { Region } from "@/lib/regions/schema";

type FieldsProps = {
  regions: readonly Pick<Region, "code" | "name" | "level">[];
  values: FigureForm;
  /** what was wrong with a field, by its name */
  errors: Readonly<Record<string, string>>;
};

/** Everything that is recorded of a printed figure, as it was printed; what an article seldom says is in a line that opens. */
export function FigureFields({ regions, values, errors }: FieldsProps) {
  const field = (name: keyof FigureForm) => ({
    ...{ name, value: values[name], error: errors[name], autoComplete: "off", required: false },
  });
  const choice = (name: keyof FigureForm) => ({ name, value: values[name], error: errors[name] });
  const besides = ["counting_basis", "counted", "target_percent", "target_people", "uncovered", "parts"] as const;
  return (
    <>
      <Group name="Di mana dan kapan">
        <SelectField
          {...choice("region_code")}
          label="Wilayah"
          options={placeOptions(regions)}
          placeholder="Pilih wilayah"
        />
        <TextField
          {...field("as_of")}
          label="Tanggal seperti tercetak"
          maxLength={10}
          hint="TTTT-BB-HH, TTTT-BB, atau TTTT; juga bila tanggalnya keliru."
        />
        <TextField
          {...field("printed_weekday")}
          label="Hari seperti tercetak"
          maxLength={10}
          hint="Kosongkan bila tidak disebut."
        />
        <TextField
          {...field("accepted_date")}
          label="Tanggal dibaca sebagai"
          maxLength={10}
          hint="Hanya bila yang tercetak tidak mungkin benar."
        />
      </Group>
      <Group name="Siapa yang mencetak">
        <TextField {...field("publisher")} label="Penerbit" maxLength={200} />
        <TextField {...field("url")} label="Tautan" maxLength={500} hint="Alamat beritanya, bukan halaman depannya." />
        <TextField
          {...field("said_by")}
          label="Dikatakan oleh"
          maxLength={200}
          hint="Jabatan yang menyebut angkanya, bila ada."
        />
      </Group>
      <Group name="Apa yang tercetak">
        <SelectField {...choice("segment")} label="Yang dihitung" options={optionsOf(COUNTED_LABELS)} />
        <TextField
          {...field("participants")}
          label="Peserta"
          maxLength={30}
          hint="Seperti tercetak: 119.345 atau 28 ribu."
        />
        <TextField {...field("workers")} label="Pekerja" maxLength={30} hint="Seperti tercetak." />
        <TextField {...field("percent")} label="Persen" maxLength={12} hint="Seperti tercetak: 23 atau 50,0." />
        <SelectField {...choice("rounded")} label="Jumlahnya dibulatkan" options={ROUNDED} />
      </Group>
      <details open={besides.some((name) => (values[name] ?? "") !== "" || errors[name] !== undefined)}>
        <summary className="py-1">Yang juga disebut: target, bagian, yang belum terlindungi</summary>
        <Group name="Yang juga disebut">
          <SelectField
            {...choice("counted")}
            label="Peserta yang dihitung"
            options={[UNSAID, ...optionsOf(COUNTED_WORDS)]}
          />
          <SelectField
            {...choice("counting_basis")}
            label="Cara hitung"
            options={[UNSAID, ...optionsOf(BASIS_WORDS)]}
          />
          <TextField {...field("target_percent")} label="Target (persen)" maxLength={12} />
          <TextField {...field("target_people")} label="Target (orang)" maxLength={30} />
          <TextField {...field("uncovered")} label="Belum terlindungi" maxLength={30} />
          <TextField {...field("parts")} label="Bagian" maxLength={300} hint="Seperti PU 24.286 + BPU 4.754." />
        </Group>
      </details>
      <NoteField value={values.note} error={errors.note} />
    </>
  );
}

const UNSAID = { value: "", label: "tidak disebut" };
const ROUNDED = [
  { value: "tidak", label: "tidak" },
  { value: "ya", label: "ya" },
];

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="my-2 w-full min-w-0">
      <legend className="font-semibold">{name}</legend>
      <div className="mt-1 grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </fieldset>
  );
}

function NoteField({ value, error }: { value: string | undefined; error: string | undefined }) {
  const words = { name: "note", label: "Catatan", hint: "Tampil di halaman umum di samping angkanya.", error };
  return (
    <FieldFrame {...words}>
      <textarea {...controlOf(words)} rows={2} defaultValue={value} maxLength={500} autoComplete="off" />
    </FieldFrame>
  );
}

function optionsOf(labels: Readonly<Record<string, string>>): SelectOption[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function placeOptions(regions: FieldsProps["regions"]): SelectOption[] {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const wide = regions.filter(({ level }) => level !== "REGENCY");
  return [
    ...wide.map(({ code, name }) => ({ value: code, label: name, group: "Indonesia dan provinsi" })),
    ...regions
      .filter(({ level }) => level === "REGENCY")
      .map(({ code, name }) => ({ value: code, label: name, group: names.get(provinceOf(code)) ?? provinceOf(code) })),
  ];
}
