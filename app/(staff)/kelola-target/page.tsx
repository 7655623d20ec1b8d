import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { KeptDocuments } from "@/components/targets/kept-documents";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readRegions } from "@/lib/regions/queries";
import { readTargetHistory } from "@/lib/targets/queries/history";
import { documentsOf } from "@/lib/targets/rules/documents";

export const metadata: Metadata = { title: "Kelola target" };

export default async function KeepTargetsPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/kelola-target", "keep-targets");
  const [{ note }, history, regions] = await Promise.all([
    pageNote(searchParams),
    readTargetHistory(actor, null),
    readRegions(actor),
  ]);
  return (
    <FormPage
      title="Kelola target"
      lead="Setiap perubahan menjadi revisi baru dengan waktu, nama, dan alasannya. Yang lama tidak pernah ditimpa, juga tidak oleh pembaruan program."
      note={note}
    >
      <p className="my-3 flex flex-wrap gap-x-5">
        <a href="/kelola-target/baru">Tambah target</a>
        <a href="/kelola-target/dokumen/baru">Tambah dokumen</a>
        <a href="/impor">Impor tabel target</a>
        <a href="/target">Halaman target</a>
        <a href="/jejak-audit?perihal=target">Jejak audit target</a>
      </p>
      <KeptDocuments documents={documentsOf(history)} regions={regions} />
    </FormPage>
  );
}
