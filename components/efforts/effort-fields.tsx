import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { textField } from "@/components/targets/target-fields";
import { FUNDING_SOURCE_NAMES, FUNDING_SOURCES } from "@/lib/core/funding-sources";
import { WORKER_GROUP_NAMES, WORKER_GROUPS } from "@/lib/core/worker-groups";
import { RULE_WORDS, STANDING_WORDS } from "@/lib/efforts/format/effort-words";
import { RULE_KINDS, STANDINGS, type EffortKind } from "@/lib/efforts/schema";
import type { FormValues } from "@/lib/targets/format/target-form";

type FieldsProps = { values: FormValues; problems: FormValues };

const GROUPS = WORKER_GROUPS.map((value) => ({ value, label: WORKER_GROUP_NAMES[value] }));
const FUNDS = FUNDING_SOURCES.map((value) => ({ value, label: FUNDING_SOURCE_NAMES[value] }));
const RULES = RULE_KINDS.map((value) => ({ value, label: RULE_WORDS[value] }));
const STATES = STANDINGS.map((value) => ({ value, label: STANDING_WORDS[value] }));
const UNSTATED = "Kosongkan bila tidak disebut; kosong tidak berarti nol.";

/** @param isKnown something of this name stands there already, so that saying it otherwise may need a reason */
export function EffortFields({ kind, isKnown, ...given }: FieldsProps & { kind: EffortKind; isKnown: boolean }) {
  return (
    <>
      {isKnown ? <KnownName kind={kind} {...given} /> : <NameFields kind={kind} {...given} />}
      <OwnFields kind={kind} {...given} />
      <TextField
        {...textField("per", given)}
        label="Per tanggal"
        maxLength={10}
        hint="Sejauh yang diketahui: 2025, 2025-09, atau 2025-09-30."
      />
      <TextField
        {...textField("sumber", given)}
        label="Sumber"
        maxLength={300}
        hint="Surat, dokumen, atau kantor yang menyebutnya. Jangan tulis nama atau data pribadi."
      />
      <TextField {...textField("tautan", given)} label="Tautan" required={false} maxLength={1000} />
      <TextField
        {...textField("catatan", given)}
        label="Catatan"
        required={false}
        maxLength={500}
        hint="Tampil di halaman daerah. Wajib bila angkanya tidak biasa."
      />
      {isKnown ? (
        <TextField
          {...textField("sebab", given)}
          label="Alasan koreksi"
          required={false}
          maxLength={500}
          hint="Wajib bila yang sudah disetujui untuk tanggal yang sama dikatakan lain."
        />
      ) : null}
    </>
  );
}

/** What names an effort stays as it was recorded; another name is another effort. */
function KnownName({ kind, values }: FieldsProps & { kind: EffortKind }) {
  return NAMED_BY[kind].map((name) => <input key={name} type="hidden" name={name} value={values[name] ?? ""} />);
}

const NAMED_BY: Record<EffortKind, readonly string[]> = {
  GROUP: ["kelompok", "nama"],
  INSTRUMENT: ["peraturan", "dokumen"],
  FUNDING: ["tahun", "dana"],
};

const selectField = (name: string, { values, problems }: FieldsProps) => ({
  ...{ name, value: values[name], error: problems[name] },
});

function NameFields({ kind, ...given }: FieldsProps & { kind: EffortKind }) {
  switch (kind) {
    case "GROUP":
      return (
        <>
          <SelectField
            {...selectField("kelompok", given)}
            label="Kelompok"
            placeholder="Pilih kelompok"
            options={GROUPS}
          />
          <TextField
            {...textField("nama", given)}
            label="Nama kelompok lain"
            required={false}
            maxLength={80}
            hint="Hanya untuk kelompok yang tidak ada dalam daftar."
          />
        </>
      );
    case "INSTRUMENT":
      return (
        <>
          <SelectField {...selectField("peraturan", given)} label="Jenis" placeholder="Pilih jenis" options={RULES} />
          <TextField
            {...textField("dokumen", given)}
            label="Nomor"
            required={false}
            maxLength={120}
            hint="Misalnya 12 Tahun 2024. Kosongkan bila tidak diketahui."
          />
        </>
      );
    case "FUNDING":
      return (
        <>
          <TextField {...textField("tahun", given)} label="Tahun anggaran" maxLength={4} inputMode="numeric" />
          <SelectField
            {...selectField("dana", given)}
            label="Sumber dana"
            placeholder="Pilih sumber dana"
            options={FUNDS}
          />
        </>
      );
  }
}

function OwnFields({ kind, ...given }: FieldsProps & { kind: EffortKind }) {
  const months = (
    <TextField
      {...textField("bulan", given)}
      label="Bulan didanai"
      required={false}
      maxLength={2}
      hint="1 sampai 12."
    />
  );
  const document = (
    <TextField
      {...textField("dokumen", given)}
      label="Dokumen"
      required={false}
      maxLength={120}
      hint="Perda, Perwali, DPA, atau surat yang mendasarinya."
    />
  );
  const people = (name: string, label: string) => (
    <TextField {...textField(name, given)} label={label} required={false} maxLength={20} hint={UNSTATED} />
  );
  switch (kind) {
    case "GROUP":
      return (
        <>
          <SelectField {...selectField("keadaan", given)} label="Status" options={STATES} />
          {people("anggota", "Anggota (orang)")}
          {people("terlindungi", "Terlindungi (orang)")}
          {months}
          <SelectField
            {...selectField("dana", given)}
            label="Dana"
            options={[{ value: "", label: "tidak disebut" }, ...FUNDS]}
          />
          {document}
        </>
      );
    case "INSTRUMENT":
      return <TextField {...textField("nama", given)} label="Judul" maxLength={200} />;
    case "FUNDING":
      return (
        <>
          <TextField
            {...textField("jumlah", given)}
            label="Jumlah (rupiah)"
            maxLength={24}
            hint="Rupiah penuh, misalnya 1.919.937.600."
          />
          {people("anggota", "Untuk berapa orang")}
          {months}
          {document}
        </>
      );
  }
}
