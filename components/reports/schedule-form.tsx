import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import { dateAt, type PeriodWindow } from "@/lib/reports/rules/period-window";
import { lastDayOf } from "@/lib/reports/rules/schedule";
import type { Note } from "@/lib/http/note";

type ScheduleFormProps = { window: PeriodWindow; note: Note | null };

/** Sets when a month may be filled in; begins with what holds for the month that is shown. */
export function ScheduleForm({ window, note }: ScheduleFormProps) {
  const { values, field } = refusedForm(note);
  return (
    <PostForm action="/kelengkapan/kalender" label="Waktu pengisian" submit="Simpan waktu" isMinor>
      <TextField
        {...field("bulan")}
        label="Bulan"
        type="month"
        value={values.bulan ?? window.period}
        hint="TTTT-BB, misalnya 2025-09."
      />
      <TextField {...field("mulai")} label="Hari pertama" type="date" value={values.mulai ?? dateAt(window.opensAt)} />
      <TextField
        {...field("akhir")}
        label="Hari terakhir"
        type="date"
        value={values.akhir ?? lastDayOf(window)}
        hint="Sampai akhir hari itu (WIB)."
      />
    </PostForm>
  );
}
