import { TextField } from "@/components/forms/text-field";
import { textField } from "@/components/targets/target-fields";
import { REASON_HINT } from "@/components/targets/withdraw-form";
import { BAND_PLACES, bandFields } from "@/lib/coverage/format/band-form";
import type { FormValues } from "@/lib/targets/format/target-form";

/** The scale, a place a group of fields; the first empty place is offered, the others wait behind it. */
export function BandFields(given: { values: FormValues; problems: FormValues }) {
  const { values } = given;
  const isFilled = (place: number) => (values[bandFields(place).name] ?? "") !== "";
  const shown = BAND_PLACES.filter((place) => isFilled(place) || place === 1 || isFilled(place - 1));
  return (
    <>
      {shown.map((place) => {
        const { code, name, from, source, url } = bandFields(place);
        return (
          <fieldset key={place} className="flex w-full flex-col gap-2 border-b border-line pb-3">
            <legend className="font-medium">Golongan {place}</legend>
            <input type="hidden" name={code} value={values[code] ?? ""} />
            <TextField {...textField(name, given)} label="Nama" required={false} maxLength={40} />
            <TextField {...textField(from, given)} label="Mulai dari (persen)" required={false} maxLength={8} />
            <TextField {...textField(source, given)} label="Sumber ambang" required={false} maxLength={300} />
            <TextField {...textField(url, given)} label="Tautan sumber" required={false} maxLength={1000} />
          </fieldset>
        );
      })}
      <TextField {...textField("alasan", given)} label="Alasan" maxLength={500} hint={REASON_HINT} />
    </>
  );
}
