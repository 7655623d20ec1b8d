import type { Metadata } from "next";
import { FormNote } from "@/components/forms/form-note";
import { Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { VisitAgenda } from "@/components/visits/agenda";
import { MonthCalendar } from "@/components/visits/month-calendar";
import { VisitList } from "@/components/visits/visit-list";
import { everMay } from "@/lib/access/policy";
import { signedIn } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { parsePeriod, periodAt } from "@/lib/core/period";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { agendaSentence } from "@/lib/visits/format";
import { readAgenda, readVisitMonth, readVisitPage } from "@/lib/visits/queries/lists";

export const metadata: Metadata = { title: "Kunjungan" };

/** What lies ahead, what was promised and is late, and every visit there has been. */
export default async function VisitsPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/kunjungan", "read-in-depth");
  const { note, word } = await pageNote(searchParams);
  const page = /^[1-9]\d{0,3}$/.test(word("halaman")) ? Number(word("halaman")) : 1;
  const month = parsePeriod(word("bulan")) ?? periodAt(now());
  const [agenda, all, visits, regions] = await Promise.all([
    readAgenda(actor),
    readVisitPage(actor, page),
    readVisitMonth(actor, month),
    readRegions(actor),
  ]);
  const regionName = (code: string) => regionBy(regions, code).name;
  const begins = everMay(actor.role, "keep-visits")
    ? "Rencanakan kunjungan"
    : everMay(actor.role, "propose-visits")
      ? "Usulkan kunjungan"
      : null;
  return (
    <>
      <h1>Kunjungan</h1>
      <p className="mt-1 max-w-[75ch] text-lg">{agendaSentence(agenda)}</p>
      <FormNote note={note} />
      {begins === null ? null : (
        <p className="my-3">
          <a href="/kunjungan/baru" className="button button-primary">
            {begins}
          </a>
        </p>
      )}
      <ServerOnly>
        <VisitAgenda {...agenda} regionName={regionName} />
        <MonthCalendar {...{ month, visits, regionName }} today={agenda.today} />
        <Section
          id="lain"
          title="Kunjungan lain"
          lead="Yang sudah selesai dan yang lebih jauh ke depan, terbaru lebih dahulu."
        >
          {all.visits.length === 0 ? <p>Tidak ada kunjungan lain di halaman ini.</p> : null}
          <VisitList visits={all.visits} regionName={regionName} />
          <p className="mt-2 flex flex-wrap gap-x-5">
            {page > 1 ? <a href={`/kunjungan?halaman=${page - 1}#lain`}>Lebih baru</a> : null}
            {all.older ? <a href={`/kunjungan?halaman=${page + 1}#lain`}>Lebih lama</a> : null}
          </p>
        </Section>
      </ServerOnly>
    </>
  );
}
