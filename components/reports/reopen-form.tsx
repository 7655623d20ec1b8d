import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import type { Period } from "@/lib/core/period";
import type { MonthWork } from "@/lib/reports/rules/month-work";
import type { Note } from "@/lib/http/note";

type ReopenFormProps = { period: Period; regions: MonthWork["reopenable"]; note: Note | null };

/** Opens the month again for one region, until the end of a day and with a reason. */
export function ReopenForm({ period, regions, note }: ReopenFormProps) {
  const { values, fields } = refusedForm(note);
  return (
    <PostForm action="/kelengkapan/buka" label="Buka kembali bulan" submit="Buka kembali" hidden={{ bulan: period }}>
      <div className="flex max-w-md flex-col">
        <label htmlFor="daerah">Daerah</label>
        <select
          id="daerah"
          name="daerah"
          required
          className="control"
          defaultValue={values.daerah ?? ""}
          aria-invalid={fields.daerah ? true : undefined}
        >
          <option value="">pilih daerah</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name} ({code})
            </option>
          ))}
        </select>
      </div>
      <TextField
        name="sampai"
        label="Terbuka sampai dengan tanggal"
        type="date"
        autoComplete="off"
        value={values.sampai}
        error={fields.sampai}
        hint="Sampai akhir hari itu (WIB)."
      />
      <TextField
        name="alasan"
        label="Alasan"
        autoComplete="off"
        value={values.alasan}
        error={fields.alasan}
        hint="Sedikitnya 10 huruf."
        maxLength={500}
      />
    </PostForm>
  );
}
