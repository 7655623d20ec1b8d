import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { Period } from "@/lib/core/period";
import type { MonthWork } from "@/lib/reports/rules/month-work";
import type { Note } from "@/lib/http/note";

type ReopenFormProps = { period: Period; regions: MonthWork["reopenable"]; note: Note | null };

/** Opens the month again for one region, until the end of a day and with a reason. */
export function ReopenForm({ period, regions, note }: ReopenFormProps) {
  const { values, fields, field } = refusedForm(note);
  return (
    <PostForm
      action="/kelengkapan/buka"
      label="Buka kembali bulan"
      submit="Buka kembali"
      hidden={{ bulan: period }}
      isMinor
    >
      <SelectField
        name="daerah"
        label="Daerah"
        placeholder="pilih daerah"
        options={regions.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        value={values.daerah}
        error={fields.daerah}
      />
      <TextField
        {...field("sampai")}
        label="Terbuka sampai dengan tanggal"
        type="date"
        hint="Sampai akhir hari itu (WIB)."
      />
      <TextField {...field("alasan")} label="Alasan" hint="Sedikitnya 10 huruf." maxLength={500} />
    </PostForm>
  );
}
