import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormNote } from "@/components/forms/form-note";
import { FinishedImport } from "@/components/imports/finished-import";
import { OpenImport } from "@/components/imports/open-import";
import { everMay } from "@/lib/access/policy";
import { signedIn } from "@/lib/auth/session";
import { formatMoment } from "@/lib/core/moment";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { broughtWords } from "@/lib/imports/format/plan-words";
import { readSeenBatch } from "@/lib/imports/queries/batches";
import { readImportPlan } from "@/lib/imports/queries/import-plan";
import { LINE_STATES } from "@/lib/imports/schema/plan";
import { readRegions } from "@/lib/regions/queries";

type Props = { params: Promise<{ id: string }>; searchParams: PageQuery };

export const metadata: Metadata = { title: "Impor berkas" };

/** A file that was brought: what it is taken for, what it would change, and what became of it. */
export default async function ImportedFilePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { actor } = await signedIn(`/impor/${id}`, "read-imports");
  const [batch, { note, word }] = await Promise.all([readSeenBatch(actor, id), pageNote(searchParams)]);
  if (batch === null) notFound();
  const isOpen = batch.status === "OPEN";
  const read = isOpen && batch.isOwn ? await readImportPlan(actor, id, batch) : null;
  const regions = await readRegions(actor);
  const shown = LINE_STATES.find((state) => state === word("lihat")) ?? null;
  return (
    <>
      <h1 className="break-all">{batch.fileName}</h1>
      <FormNote note={note} />
      {batch.isOwn ? null : (
        <p className="mt-1 text-muted">{`Dibawa ${broughtWords(batch)}, ${formatMoment(batch.broughtAt)}.`}</p>
      )}
      {isOpen ? null : <FinishedImport batch={batch} enters={everMay(actor.role, "enter")} regions={regions} />}
      {isOpen && !batch.isOwn ? (
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
        <OpenImport read={read} note={note} regions={regions} shown={shown} page={Number(word("hal")) || 1} />
      )}
      <p className="mt-4">
        <a href="/impor">{everMay(actor.role, "import") ? "Bawa berkas lain" : "Semua berkas"}</a>
      </p>
    </>
  );
}
