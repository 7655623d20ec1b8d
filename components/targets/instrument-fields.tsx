import { SelectField, type SelectOption } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { DOCUMENT_KINDS, kindName } from "@/lib/targets/format";
import { interpolationWords } from "@/lib/targets/format/field-words";
import type { FormValues } from "@/lib/targets/format/target-form";
import { INTERPOLATIONS } from "@/lib/targets/schema";
import { textField } from "./target-fields";
import { REASON_HINT } from "./withdraw-form";

type FieldsProps = {
  values: FormValues;
  problems: FormValues;
  families: readonly SelectOption[];
  /** whose own document a new one can be; null where it is settled */
  regions: readonly SelectOption[] | null;
};

/** What is said of a document. */
export function InstrumentFields({ families, regions, ...given }: FieldsProps) {
  const { values, problems } = given;
  return (
    <>
      <TextField {...textField("judul", given)} label="Judul" maxLength={200} hint="Misalnya RPJMD 2025-2029." />
      <SelectField
        name="jenis"
        label="Jenis"
        placeholder="Pilih jenis"
        options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
        value={values.jenis}
        error={problems.jenis}
      />
      <SelectField
        name="keluarga"
        label="Keluarga"
        options={[{ value: "", label: "keluarga baru" }, ...families]}
        value={values.keluarga}
        error={problems.keluarga}
        hint="Di dalam satu keluarga, target daerah mendahului target provinsinya, dan target provinsi mendahului target nasional."
      />
      {regions === null ? null : (
        <SelectField
          name="milik"
          label="Milik"
          options={[{ value: "", label: "berlaku untuk beberapa wilayah" }, ...regions]}
          value={values.milik}
          error={problems.milik}
          hint="Wilayah yang menetapkan dokumen ini untuk dirinya sendiri. Tidak dapat diubah lagi."
        />
      )}
      <TextField {...textField("nomor", given)} label="Nomor" required={false} maxLength={120} />
      <TextField
        {...textField("tanggal", given)}
        label="Tanggal"
        required={false}
        maxLength={10}
        hint="Sejauh yang diketahui: 2025, 2025-02, atau 2025-02-10."
      />
      <TextField
        {...textField("tautan", given)}
        label="Tautan dokumen"
        required={false}
        maxLength={1000}
        hint="Alamat dokumennya sendiri, bukan berita tentangnya. Kosongkan bila tidak diketahui."
      />
      <TextField
        {...textField("sumber", given)}
        label="Sumber"
        required={false}
        maxLength={1000}
        hint="Alamat berita atau halaman yang menyebut dokumen ini."
      />
      <TextField {...textField("menurut", given)} label="Dinyatakan oleh" required={false} maxLength={300} />
      <SelectField
        name="antara"
        label="Di antara tahun"
        options={INTERPOLATIONS.map((value) => ({ value, label: interpolationWords(value) }))}
        value={values.antara}
        error={problems.antara}
        hint="Apa kata dokumennya sendiri tentang tahun di antara dua targetnya. Grafik hanya menggambar tahun yang disebut."
      />
      <TextField {...textField("alasan", given)} label="Alasan" maxLength={500} hint={REASON_HINT} />
    </>
  );
}
