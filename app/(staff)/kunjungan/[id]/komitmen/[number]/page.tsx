import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { SimulatedBadge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { AnswerList } from "@/components/visits/answer-list";
import { AnswerForm, CommitmentChange } from "@/components/visits/commitment-forms";
import { StandingBadge } from "@/components/visits/commitment-list";
import { formatDate } from "@/lib/core/period";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { signedText } from "@/lib/published/format/accepted-words";
import { pledgeText } from "@/lib/visits/format";
import { visitOr404 } from "../../../visit-or-404";

export const metadata: Metadata = { title: "Komitmen" };

type Props = { params: Promise<{ id: string; number: string }>; searchParams: PageQuery };

/** One commitment: how it stands, what the region says, and what can be done now. */
export default async function CommitmentPage({ params, searchParams }: Props) {
  const { id, number } = await params;
  const { whole, region } = await visitOr404(id, `/kunjungan/${id}/komitmen/${number}`);
  const { visit, commitments, rights, today } = whole;
  const commitment = commitments.find((one) => String(one.number) === number);
  if (commitment === undefined) notFound();
  const { note } = await pageNote(searchParams);
  const refused = refusedForm(note);
  return (
    <FormPage
      title={`Komitmen ${region.name}`}
      note={note}
      away={{ href: `/kunjungan/${id}`, label: `Kembali ke kunjungan ${formatDate(visit.day)}` }}
    >
      <p className="mt-2 max-w-[75ch] text-lg">{commitment.text}</p>
      <p className="my-1 flex flex-wrap items-baseline gap-x-3">
        <span>{pledgeText(commitment)}</span>
        <StandingBadge commitment={commitment} today={today} />
        {visit.simulated ? <SimulatedBadge /> : null}
      </p>
      <p className="text-sm text-muted">Dicatat {signedText(commitment.recorded)}</p>
      <Section id="jawaban-daerah" title="Jawaban daerah">
        <AnswerList answers={commitment.answers} />
      </Section>
      {rights.answer && commitment.state === "OPEN" ? <AnswerForm {...{ commitment, refused }} /> : null}
      {rights.commit ? <CommitmentChange {...{ commitment, refused }} /> : null}
    </FormPage>
  );
}
