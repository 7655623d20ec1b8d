import type { Actor } from "@/lib/auth/actor";
import { actorOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { formatPeriod, parsePeriod } from "@/lib/core/period";
import { type Form, formPost, type Outcome } from "@/lib/http/form-post";
import { findRegion } from "@/lib/regions/queries";
import { regionCodeSchema } from "@/lib/regions/schema";
import { approveReport, returnReport } from "@/lib/reports/commands/examine-report";
import { parseMarks, parseReason, refuseLostMarks, TYPED_FIELDS } from "@/lib/reports/format/examination-form";
import { readNextWaiting } from "@/lib/reports/queries/waiting-reports";
import type { ReportKey } from "@/lib/reports/schema";

const page = ({ get }: Form) => {
  const [period, region] = [parsePeriod(get("bulan")), regionCodeSchema.safeParse(get("daerah"))];
  return period && region.success ? `/persetujuan/${period}/${region.data}` : "/persetujuan";
};

/** The examiner's decision about one report; the next one that waits follows. */
export const POST = formPost(
  page,
  async (form) => {
    const { get, headers } = form;
    const period = parsePeriod(get("bulan"));
    const region = regionCodeSchema.safeParse(get("daerah"));
    if (!period || !region.success) throw new AppError("invalid-input", "Laporan tidak dikenal.");
    const key = { period, regionCode: region.data };
    const actor = await actorOf(headers);
    const seen = get("cap");
    switch (get("putusan")) {
      case "setuju":
        refuseLostMarks(get);
        await approveReport(actor, { key, seen });
        return leadOn(actor, key, "disetujui dan tampil di halaman publik");
      case "kembali":
        await returnReport(actor, { key, seen, reason: parseReason(get), marks: parseMarks(get) });
        return leadOn(actor, key, "dikembalikan ke cabang");
      default:
        throw new AppError("invalid-input", "Pilih setuju atau kembalikan.");
    }
  },
  { keep: TYPED_FIELDS },
);

async function leadOn(actor: Actor, key: ReportKey, what: string): Promise<Outcome> {
  const [region, next] = await Promise.all([findRegion(actor, key.regionCode), readNextWaiting(actor, key)]);
  const done = `${region?.name ?? key.regionCode}, ${formatPeriod(key.period)}: ${what}.`;
  if (next === null) return { to: "/persetujuan", done: `${done} Tidak ada lagi yang menunggu Anda.` };
  return {
    to: `/persetujuan/${next.period}/${next.row.code}`,
    done: `${done} Berikut laporan yang menunggu berikutnya.`,
  };
}
