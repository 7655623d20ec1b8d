import type { Metadata } from "next";
import { FormNote } from "@/components/forms/form-note";
import { BatchList } from "@/components/imports/batch-list";
import { TemplateLinks } from "@/components/imports/template-links";
import { UploadForm } from "@/components/imports/upload-form";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { kindsFor } from "@/lib/imports/policy";
import { everMay } from "@/lib/access/policy";
import { readSeenBatches } from "@/lib/imports/queries/batches";
import { readFillableMonths } from "@/lib/imports/queries/template-months";

import type { Scope } from "@/lib/access/schema";

export const metadata: Metadata = { title: "Impor berkas" };

function othersTitle(kind: Scope["kind"]): string {
  switch (kind) {
    case "BRANCH":
      return "Berkas yang dibawa rekan secabang";
    case "KANWIL":
      return "Berkas yang dibawa cabang";
    case "ALL":
    case "REGION":
      return "Berkas yang dibawa orang lain";
  }
}

/** Where a file of counts is brought. */
export default async function ImportPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/impor", "read-imports");
  const brings = everMay(actor.role, "import");
  const isRecorded = !kindsFor(actor).includes("participants");
  const [{ note }, { own, others }, months] = await Promise.all([
    pageNote(searchParams),
    readSeenBatches(actor),
    isRecorded || !brings ? null : readFillableMonths(actor),
  ]);
  return (
    <>
      <h1>Impor berkas</h1>
      <p className="mt-1 max-w-[75ch] text-lg">
        {!brings
          ? "Berkas yang dibawa cabang di wilayah Anda. Yang sudah masuk ke isian dapat dibatalkan selama bulannya terbuka."
          : isRecorded
            ? "Bawa tabel jumlah pekerja (misalnya dari BPS) atau tabel target apa adanya. Anda melihat dulu apa yang akan tercatat."
            : "Bawa buku kerja cabang apa adanya. Anda melihat dulu apa yang akan berubah dalam isian; mengirim tetap langkah sendiri."}
      </p>
      <FormNote note={note} />
      {brings ? <UploadForm /> : null}
      {months === null ? null : <TemplateLinks months={months} />}
      <BatchList id="impor-saya" title="Berkas yang Anda bawa" batches={own} />
      <BatchList id="impor-kantor" title={othersTitle(actor.scope.kind)} batches={others} />
      {!brings && others.length === 0 ? <p role="status">Belum ada berkas yang dibawa cabang Anda.</p> : null}
    </>
  );
}
