import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { TokenVerb } from "@/lib/access/policy/verbs";
import { nameInList } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { regionField, verbField } from "@/lib/tokens/format/token-form";
import { VERB_LABELS } from "@/lib/tokens/format/token-words";
import { CHOICES_OF_DAYS, LONGEST_NAME, USUAL_DAYS } from "@/lib/tokens/rules";
import { TickBoxes } from "./tick-boxes";

type TokenFormProps = {
  verbs: readonly TokenVerb[];
  regions: readonly Pick<Region, "code" | "name" | "level">[];
  refused: RefusedForm;
};

/** Makes a token: what it is for, where, until when, and the password once more. */
export function TokenForm({ verbs, regions, refused }: TokenFormProps) {
  const { values, fields, field } = refused;
  return (
    <PostForm action="/akun/token/buat" label="Buat token" submit="Buat token">
      <TextField {...field("nama")} label="Nama token" hint="Nama program yang memakainya." maxLength={LONGEST_NAME} />
      <TickBoxes
        legend="Izin"
        hint="Token tidak dapat menyetujui, mengelola, atau membuka halaman."
        error={fields.izin}
        boxes={verbs.map((verb) => ({
          ...{ name: verbField(verb), label: VERB_LABELS[verb] },
          checked: values[verbField(verb)] === "ya",
        }))}
      />
      <TickBoxes
        legend="Daerah"
        hint="Tanpa pilihan: semua daerah akun ini. Angka yang sudah disetujui tetap terbaca untuk semua daerah."
        error={fields.daerah}
        boxes={regions.map((region) => ({
          name: regionField(region.code),
          label: nameInList(region),
          checked: false,
        }))}
      />
      <SelectField
        name="hari"
        label="Berlaku selama"
        value={values.hari ?? String(USUAL_DAYS)}
        error={fields.hari}
        options={CHOICES_OF_DAYS.map((days) => ({ value: String(days), label: `${days} hari` }))}
      />
      <TextField
        name="sandi"
        label="Kata sandi Anda"
        type="password"
        autoComplete="current-password"
        error={fields.sandi}
      />
    </PostForm>
  );
}
