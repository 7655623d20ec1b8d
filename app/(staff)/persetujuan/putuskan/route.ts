import { actorOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { formatPeriod, parsePeriod } from "@/lib/core/period";
import { findRegion } from "@/lib/regions/queries";
import { regionCodeSchema } from "@/lib/regions/schema";
import { approveReport, returnReport } from "@/lib/reports/commands/examine-report";
import { parseMarks, parseReason, TYPED_FIELDS } from "@/lib/reports/format/examination-form";
import { type Form, formPost } from "@/lib/http/form-post";

const page = ({ get }: Form) => {
  const [period, region] = [parsePeriod(get("bulan")), regionCodeSchema.safeParse(get("daerah"))];
  return period && region.success ? `/persetujuan/${period}/${region.data}` : "/persetujuan";
};

/** The examiner's decision about one report. */
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
    const name = (await findRegion(actor, region.data))?.name ?? region.data;
    const report = `Laporan ${name}, ${formatPeriod(period)},`;
    switch (get("putusan")) {
      case "setuju":
        await approveReport(actor, { key, seen });
        return { to: "/persetujuan", done: `${report} disetujui dan tampil di halaman publik.` };
      case "kembali":
        await returnReport(actor, { key, seen, reason: parseReason(get), marks: parseMarks(get) });
        return { to: "/persetujuan", done: `${report} dikembalikan ke cabang.` };
      default:
        throw new AppError("invalid-input", "Pilih setuju atau kembalikan.");
    }
  },
  { keep: TYPED_FIELDS },
);
