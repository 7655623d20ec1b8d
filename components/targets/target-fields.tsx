import { SelectField, type SelectOption } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { baseLabel } from "@/lib/targets/format";
import { BASE_CHOICES, type FormValues } from "@/lib/targets/format/target-form";
import { statusLabel } from "@/lib/targets/rules";
import { TARGET_STATUSES, type InstrumentName } from "@/lib/targets/schema";
import type { WorkerBase } from "@/lib/core/vocabulary";
import { REASON_HINT } from "./withdraw-form";

type FieldsProps = { values: FormValues; problems: FormValues };

/** Whose target it is, for which year, by which document: what names it, and is never changed. */
export function TargetNameFields({
  values,
  problems,
  regions,
  documents,
}: FieldsProps & { regions: readonly SelectOption[]; documents: readonly InstrumentName[] }) {
  return (
    <>
      <SelectField
        name="wilayah"
        label="Untuk"
        placeholder="Pilih wilayah"
        options={regions}
        value={values.wilayah}
        error={problems.wilayah}
      />
      <TextField
        {...textField("tahun", { values, problems })}
        label="Tahun"
        inputMode="numeric"
        maxLength={4}
        hint="Tahun yang pada akhirnya target ini harus dicapai."
      />
      <SelectField
        name="dokumen"
        label="Dokumen"
        placeholder="Pilih dokumen"
        options={documents.map(({ id, title }) => ({ value: id, label: title }))}
        value={values.dokumen}
        error={problems.dokumen}
        hint="Dokumen yang belum ada ditambahkan lebih dulu."
      />
    </>
  );
}

/** What a target says. */
export function TargetFields(given: FieldsProps) {
  const { values, problems } = given;
  return (
    <>
      <TextField
        {...textField("persen", given)}
        label="Target (persen)"
        required={false}
        maxLength={10}
        hint="Misalnya 61 atau 61,5. Kosongkan bila dokumen hanya menyebut orang."
      />
      <TextField
        {...textField("orang", given)}
        label="Target (orang)"
        required={false}
        maxLength={20}
        hint="Misalnya 93.848. Kosongkan bila dokumen hanya menyebut persen."
      />
      <SelectField
        name="dasar"
        label="Dasar"
        options={BASE_CHOICES.map((value) => ({ value, label: baseWords(value) }))}
        value={values.dasar}
        error={problems.dasar}
        hint="Siapa yang dihitung sebagai seratus persen. Asumsi berarti sumber tidak menyebutnya dan itu pembacaan kita."
      />
      <SelectField
        name="kepastian"
        label="Kepastian"
        options={TARGET_STATUSES.map((value) => ({ value, label: statusLabel(value) }))}
        value={values.kepastian}
        error={problems.kepastian}
      />
      <TextField {...textField("menurut", given)} label="Dinyatakan oleh" required={false} maxLength={300} />
      <TextField
        {...textField("tautan", given)}
        label="Sumber pernyataan"
        required={false}
        maxLength={1000}
        hint="Alamat berita atau halaman yang menyebut target ini; tautan ke dokumennya sendiri dicatat pada dokumen."
      />
      <TextField {...textField("alasan", given)} label="Alasan" maxLength={500} hint={REASON_HINT} />
    </>
  );
}

function baseWords(value: (typeof BASE_CHOICES)[number]): string {
  const base = value === "" ? null : (value.replace("?", "") as WorkerBase);
  return baseLabel({ base, baseAssumed: value.endsWith("?") });
}

/** @returns what `TextField` needs to show a field as it was typed and what is wrong with it */
export function textField(name: string, { values, problems }: FieldsProps) {
  return { name, value: values[name], error: problems[name], autoComplete: "off" as const };
}
