import { actorOf } from "@/lib/auth/session";
import { formatPeriod, parsePeriod } from "@/lib/core/period";
import { scheduleMonth } from "@/lib/reports/commands/schedule-month";
import { parseScheduleForm } from "@/lib/reports/format/month-forms";
import { formatInstant } from "@/lib/reports/rules/period-window";
import { type Form, formPost } from "@/lib/http/form-post";

const page = (form: Form) => `/kelengkapan?period=${parsePeriod(form.get("bulan").trim()) ?? ""}`;

export const POST = formPost(
  page,
  async (form) => {
    const actor = await actorOf(form.headers);
    const window = parseScheduleForm(form.get);
    await scheduleMonth(actor, window);
    const { period, opensAt, closesAt } = window;
    const done = `${formatPeriod(period)} dapat diisi dari ${formatInstant(opensAt)} sampai ${formatInstant(closesAt)}.`;
    return { to: page(form), done };
  },
  { keep: ["bulan", "mulai", "akhir"] },
);
