import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormNote } from "@/components/forms/form-note";
import { EntryGrid } from "@/components/reports/entry-grid";
import { EntrySummary } from "@/components/reports/entry-summary";
import { EntryTable } from "@/components/reports/entry-table";
import { signedIn } from "@/lib/auth/session";
import { formatPeriod, parsePeriod } from "@/lib/core/period";
import { refusedRow } from "@/lib/reports/format/entry-fields";
import { readEntrySheet } from "@/lib/reports/queries/entry-sheet";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readOwnRegions } from "@/lib/users/queries";

type Props = { params: Promise<{ period: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const period = parsePeriod((await params).period);
  return { title: period ? `Isi ${formatPeriod(period)}` : "Laporan bulanan" };
}

/** The month's counts of one's own regions, filled in within minutes. */
export default async function EntryPage({ params, searchParams }: Props) {
  const period = parsePeriod((await params).period);
  if (period === null) redirect("/entri");
  const { actor } = await signedIn(`/entri/${period}`, "enter");
  const [sheet, { note, word }, { place }] = await Promise.all([
    readEntrySheet(actor, period),
    pageNote(searchParams),
    readOwnRegions(actor),
  ]);
  const withInactive = word("nonaktif") === "1";
  return (
    <>
      <h1>
        {place ?? "Semua daerah"}, {formatPeriod(period)}
      </h1>
      <EntrySummary sheet={sheet} withInactive={withInactive} />
      <FormNote note={note} />
      {sheet.rows.length === 0 ? (
        <p>Tidak ada daerah yang Anda layani pada bulan ini.</p>
      ) : (
        <EntryTable sheet={sheet} withInactive={withInactive}>
          <EntryGrid person={actor.userId} period={period} refusedRegion={note ? refusedRow(note.fields) : null} />
        </EntryTable>
      )}
    </>
  );
}
