import { TextField } from "@/components/forms/text-field";
import { textField } from "@/components/targets/target-fields";
import { REASON_HINT } from "@/components/targets/withdraw-form";
import type { FormValues } from "@/lib/targets/format/target-form";

/** What may be said otherwise of a definition. */
export function DefinitionFields(given: { values: FormValues; problems: FormValues }) {
  return (
    <>
      <TextField {...textField("nama", given)} label="Nama" maxLength={80} />
      <TextField
        {...textField("rumus", given)}
        label="Rumus"
        maxLength={300}
        hint="Dengan kata, apa yang dibagi dengan apa; hitungannya sendiri tidak berubah."
      />
      <TextField
        {...textField("rujukan", given)}
        label="Kode rujukan"
        required={false}
        maxLength={32}
        hint="Misalnya 06.02.021. Kosongkan bila tidak ada."
      />
      <TextField
        {...textField("setara", given)}
        label="Setara dengan"
        required={false}
        maxLength={80}
        hint="Misalnya SDG 8.8.1(a)."
      />
      <TextField {...textField("guna", given)} label="Dipakai untuk" maxLength={600} />
      <TextField {...textField("batas", given)} label="Tidak dipakai untuk" maxLength={600} />
      <TextField {...textField("alasan", given)} label="Alasan" maxLength={500} hint={REASON_HINT} />
    </>
  );
}
