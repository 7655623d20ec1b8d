import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormNote } from "@/components/forms/form-note";
import { refusedForm } from "@/components/forms/refused-form";
import { ExaminationForm } from "@/components/reports/examination-form";
import { AppError } from "@/lib/core/errors";
import { NOT_YOURS, signedIn } from "@/lib/auth/session";
import { formatPeriod, parsePeriod } from "@/lib/core/period";
import { readExamination } from "@/lib/reports/queries/waiting-reports";
import { pageNote, type PageQuery } from "@/lib/http/page-note";

type Props = { params: Promise<{ period: string; code: string }>; searchParams: PageQuery };

export const metadata: Metadata = { title: "Periksa laporan" };

/** One report, read-only, with what the rules ask and the reasons given; cells can be marked. */
export default async function ExaminationPage({ params, searchParams }: Props) {
  const { period: month, code } = await params;
  const period = parsePeriod(month);
  if (period === null) redirect("/persetujuan");
  const { actor } = await signedIn(`/persetujuan/${period}/${code}`);
  const examination = await readExamination(actor, { period, regionCode: code }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "forbidden") redirect(NOT_YOURS);
    throw error;
  });
  if (examination === null) redirect("/persetujuan");
  const { note } = await pageNote(searchParams);
  return (
    <>
      <p className="text-sm">
        <a href="/persetujuan">Persetujuan</a>
      </p>
      <h1>
        {examination.row.name}, {formatPeriod(period)}
      </h1>
      <FormNote note={note} />
      <ExaminationForm {...examination} period={period} typed={refusedForm(note).values} />
    </>
  );
}
