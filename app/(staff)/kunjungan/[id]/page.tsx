import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { Section } from "@/components/ui/section";
import { NewCommitment } from "@/components/visits/commitment-forms";
import { CommitmentList } from "@/components/visits/commitment-list";
import { VisitFacts } from "@/components/visits/visit-facts";
import { VisitHistory } from "@/components/visits/visit-history";
import { hasErrors, Opening, VisitSteps } from "@/components/visits/visit-steps";
import { formatDate } from "@/lib/core/period";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { hrefOf } from "@/lib/regions/rules";
import { visitOr404 } from "../visit-or-404";

export const metadata: Metadata = { title: "Kunjungan" };

type Props = { params: Promise<{ id: string }>; searchParams: PageQuery };

/** One visit: the plan, the sheet, what was said, what was promised, and what can be done now. */
export default async function VisitPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { whole, region } = await visitOr404(id, `/kunjungan/${id}`);
  const { visit, revisions, commitments, rights, today } = whole;
  const { note } = await pageNote(searchParams);
  const refused = refusedForm(note);
  return (
    <FormPage
      title={`Kunjungan ${region.name}, ${formatDate(visit.day)}`}
      note={note}
      away={{ href: "/kunjungan", label: "Kembali ke kunjungan" }}
    >
      <VisitFacts visit={visit} today={today} region={{ name: region.name, href: hrefOf(region) }} />
      {visit.state === "HELD" ? (
        <Section id="komitmen" title="Komitmen">
          {commitments.length === 0 ? <p>Belum ada komitmen yang tercatat.</p> : null}
          <CommitmentList commitments={commitments} today={today} />
          {rights.commit ? (
            <Opening
              title="Catat komitmen"
              isOpen={commitments.length === 0 || hasErrors(refused, ["janji", "pemilik", "tenggat"])}
            >
              <NewCommitment visitId={id} refused={refused} />
            </Opening>
          ) : null}
        </Section>
      ) : null}
      <VisitSteps {...{ visit, rights, refused }} />
      <VisitHistory revisions={revisions} />
    </FormPage>
  );
}
