import type { Metadata } from "next";
import { FormNote } from "@/components/forms/form-note";
import { BatchList } from "@/components/imports/batch-list";
import { TemplateLinks } from "@/components/imports/template-links";
import { UploadForm } from "@/components/imports/upload-form";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { kindsFor } from "@/lib/imports/policy";
import { readOwnBatches } from "@/lib/imports/queries/batches";
import { readFillableMonths } from "@/lib/imports/queries/template-months";

export const metadata: Metadata = { title: "Impor berkas" };

/** Where a file of counts is brought. */
export default async function ImportPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/impor", "import");
  const isRecorded = !kindsFor(actor).includes("participants");
  const [{ note }, batches, months] = await Promise.all([
    pageNote(searchParams),
    readOwnBatches(actor),
    isRecorded ? null : readFillableMonths(actor),
  ]);
  return (
    <>
      <h1>Impor berkas</h1>
      <p className="mt-1 max-w-[75ch] text-lg">
        {isRecorded
          ? "Bawa tabel jumlah pekerja (misalnya dari BPS) atau tabel target apa adanya. Anda melihat dulu apa yang akan tercatat."
          : "Bawa buku kerja cabang apa adanya. Anda melihat dulu apa yang akan berubah dalam isian; mengirim tetap langkah sendiri."}
      </p>
      <FormNote note={note} />
      <UploadForm />
      {months === null ? null : <TemplateLinks months={months} />}
      <BatchList batches={batches} />
    </>
  );
}
