import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormNote } from "@/components/forms/form-note";
import { ConfirmForm } from "@/components/imports/confirm-form";
import { FinishedImport } from "@/components/imports/finished-import";
import { ImportMap } from "@/components/imports/import-map";
import { Preview, PlanTotals } from "@/components/imports/preview";
import { Proposal } from "@/components/imports/proposal";
import { ReadingForm } from "@/components/imports/reading-form";
import { RememberedReading } from "@/components/imports/remembered-reading";
import { ThousandsQuestion } from "@/components/imports/thousands-question";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { everMay } from "@/lib/access/policy";
import { signedIn } from "@/lib/auth/session";
import { formatMoment } from "@/lib/core/moment";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { describeRejection } from "@/lib/imports/format/describe-result";
import { broughtWords, planSentence } from "@/lib/imports/format/plan-words";
import { readSeenBatch } from "@/lib/imports/queries/batches";
import { readImportPlan } from "@/lib/imports/queries/import-plan";
import { readRegions } from "@/lib/regions/queries";
import { LINE_STATES } from "@/lib/imports/schema/plan";

type Props = { params: Promise<{ id: string }>; searchParams: PageQuery };

export const metadata: Metadata = { title: "Impor berkas" };

/** A file that was brought: what it is taken for, what it would change, and what became of it. */
export default async function ImportedFilePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { actor } = await signedIn(`/impor/${id}`, "read-imports");
  const [batch, { note, word }] = await Promise.all([readSeenBatch(actor, id), pageNote(searchParams)]);
  if (batch === null) notFound();
  const read = batch.status === "OPEN" && batch.isOwn ? await readImportPlan(actor, id, batch) : null;
  const shown = LINE_STATES.find((state) => state === word("lihat")) ?? null;
  return (
    <>
      <h1 className="break-all">{batch.fileName}</h1>
      <FormNote note={note} />
      {batch.isOwn ? null : (
        <p className="mt-1 text-muted">{`Dibawa ${broughtWords(batch)}, ${formatMoment(batch.broughtAt)}.`}</p>
      )}
      {batch.status === "OPEN" ? null : (
        <FinishedImport
          batch={batch}
          enters={everMay(actor.role, "enter")}
          regions={batch.changes.length === 0 ? [] : await readRegions(actor)}
        />
      )}
      {batch.status === "OPEN" && !batch.isOwn ? (
        <p className="mt-1 max-w-[75ch] text-lg">
          Belum dimasukkan, jadi belum mengubah angka apa pun. Yang membawanya memeriksa dan memasukkannya sendiri.
        </p>
      ) : null}
      {batch.isKept && batch.isOwn ? (
        <p className="my-2">
          <a href={`/impor/${id}/berkas`} download>
            Unduh berkas ini dengan hasil pemeriksaannya
          </a>
        </p>
      ) : null}
      {read === null ? null : (
        <>
          <p className="mt-1 max-w-[75ch] text-lg">{planSentence(read.plan, batch.choice.of)}</p>
          {read.refused === null ? null : (
            <Notice tone="warning" title="Berkas ini belum dapat dibaca">
              {describeRejection(read.refused).trim()}
            </Notice>
          )}
          <RememberedReading read={read} />
          <ThousandsQuestion read={read} />
          <ConfirmForm read={read} note={note} />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
            <Section id="isi" title="Yang ditemukan">
              <Proposal read={read} />
              <ReadingForm read={read} note={note} />
            </Section>
            <Section id="pratinjau" title="Yang akan berubah">
              <ImportMap read={read} regions={await readRegions(actor)} />
              <PlanTotals read={read} />
              <Preview read={read} shown={shown} page={Number(word("hal")) || 1} />
            </Section>
          </div>
        </>
      )}
      <p className="mt-4">
        <a href="/impor">{everMay(actor.role, "import") ? "Bawa berkas lain" : "Semua berkas"}</a>
      </p>
    </>
  );
}
