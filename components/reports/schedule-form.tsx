import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import { dateAt, type PeriodWindow } from "@/lib/reports/rules/period-window";
import { lastDayOf } from "@/lib/reports/rules/schedule";
import type { Note } from "@/lib/http/note";

type ScheduleFormProps = { window: PeriodWindow; note: Note | null };

/** Sets when a month may be filled in; begins with what holds for the month that is shown. */
export function ScheduleForm({ window, note }: ScheduleFormProps) {
  const { values, fields } = refusedForm(note);
  return (
    <PostForm action="/kelengkapan/kalender" label="Waktu pengisian" submit="Simpan waktu">
      <TextField
        name="bulan"
        label="Bulan"
        type="month"
        autoComplete="off"
        value={values.bulan ?? window.period}
        error={fields.bulan}
        hint="TTTT-BB, misalnya 2025-09."
      />
      <TextField
        name="mulai"
        label="Hari pertama"
        type="date"
        autoComplete="off"
        value={values.mulai ?? dateAt(window.opensAt)}
        error={fields.mulai}
      />
      <TextField
        name="akhir"
        label="Hari terakhir"
        type="date"
        autoComplete="off"
        value={values.akhir ?? lastDayOf(window)}
        error={fields.akhir}
        hint="Sampai akhir hari itu (WIB)."
      />
    </PostForm>
  );
}
