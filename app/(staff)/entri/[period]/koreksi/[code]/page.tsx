import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { CorrectionPage } from "@/components/reports/correction-page";
import { NOT_YOURS, signedIn } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { formatPeriod, parsePeriod } from "@/lib/core/period";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { correctionAddress, rowAddress } from "@/lib/reports/format/correction-form";
import { readCorrection } from "@/lib/reports/queries/correction";

type Props = { params: Promise<{ period: string; code: string }>; searchParams: PageQuery };

export const metadata: Metadata = { title: "Koreksi laporan" };

/** Opening a correction, or abandoning it: both are asked about with the figures in sight. */
export default async function CorrectionRoute({ params, searchParams }: Props) {
  const { period: month, code } = await params;
  const period = parsePeriod(month);
  if (period === null) redirect("/entri");
  const { actor } = await signedIn(correctionAddress(period, code), "correct");
  const row = await readCorrection(actor, { period, regionCode: code }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "forbidden") redirect(NOT_YOURS);
    throw error;
  });
  const back = rowAddress(period, code);
  if (row === null) redirect(back);
  const { note } = await pageNote(searchParams);
  return (
    <FormPage
      title={`${row.canCorrect ? "Buka" : "Batalkan"} koreksi ${row.name}, ${formatPeriod(period)}`}
      note={note}
      away={{ href: back, label: "Kembali ke isian" }}
    >
      <CorrectionPage row={row} period={period} refused={refusedForm(note)} />
    </FormPage>
  );
}
