import type { Metadata } from "next";
import { FormNote } from "@/components/forms/form-note";
import { CompletenessView } from "@/components/reports/completeness-view";
import { MonthWorkSections } from "@/components/reports/month-work-sections";
import { ServerOnly } from "@/components/ui/server-only";
import { signedIn } from "@/lib/auth/session";
import { parsePeriod } from "@/lib/core/period";
import { readCompleteness } from "@/lib/reports/queries/completeness";
import { readMonthWork } from "@/lib/reports/queries/month-work";
import { readMonthChoice } from "@/lib/reports/queries/reported-months";
import { groupingOf } from "@/lib/reports/rules/completeness";
import { pageNote, type PageQuery } from "@/lib/http/page-note";

export const metadata: Metadata = { title: "Kelengkapan" };

/** Who has reported a month and in time, who is to be called, and the month's calendar. */
export default async function CompletenessPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/kelengkapan");
  const [{ note, word }, { months, standard }] = await Promise.all([pageNote(searchParams), readMonthChoice(actor)]);
  const period = parsePeriod(word("period")) ?? standard;
  if (period === null)
    return (
      <>
        <h1>Kelengkapan</h1>
        <p className="my-3">Belum ada bulan yang dilaporkan, dan tidak ada bulan yang terbuka.</p>
      </>
    );
  const [sheet, work] = await Promise.all([
    readCompleteness(actor, period, groupingOf(word("oleh"))),
    readMonthWork(actor, period),
  ]);
  return (
    <>
      <CompletenessView sheet={sheet} months={months} note={<FormNote note={note} />} />
      <ServerOnly>
        <MonthWorkSections work={work} note={note} />
      </ServerOnly>
    </>
  );
}
