import { actorOf } from "@/lib/auth/session";
import { formatPeriod, parsePeriod } from "@/lib/core/period";
import { findRegion } from "@/lib/regions/queries";
import { reopenMonth } from "@/lib/reports/commands/reopen-month";
import { parseReopenForm } from "@/lib/reports/format/month-forms";
import { formatInstant } from "@/lib/reports/rules/period-window";
import { type Form, formPost } from "@/lib/http/form-post";

const page = (form: Form) => `/kelengkapan?period=${parsePeriod(form.get("bulan").trim()) ?? ""}`;

export const POST = formPost(
  page,
  async (form) => {
    const actor = await actorOf(form.headers);
    const opening = parseReopenForm(form.get);
    await reopenMonth(actor, opening);
    const { period, regionCode } = opening.key;
    const region = await findRegion(actor, regionCode);
    return {
      to: `${page(form)}#dibuka`,
      done: `${formatPeriod(period)} dibuka kembali untuk ${region?.name ?? regionCode} sampai ${formatInstant(opening.until)}.`,
    };
  },
  { keep: ["daerah", "sampai", "alasan"] },
);
