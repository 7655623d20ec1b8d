import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { CoveredTable } from "@/components/users/covered-table";
import { OfficesTable } from "@/components/users/offices-table";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readBranches, readCoveredRegions } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Cabang" };

export default async function BranchesPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/cabang", "manage-branches");
  const [{ note }, offices, covered] = await Promise.all([
    pageNote(searchParams),
    readBranches(actor),
    readCoveredRegions(actor),
  ]);
  const branches = offices.reduce((sum, office) => sum + office.branches.length, 0);
  return (
    <FormPage title="Cabang" note={note}>
      <p className="my-3 flex flex-wrap gap-x-5">
        <a href="/cabang/tambah">Tambah cabang</a>
        <a href="/cabang/mulai">Mulai melayani daerah</a>
        <a href="/cabang/akhiri">Akhiri layanan daerah</a>
        <a href="/pengguna">Pengguna</a>
        <a href="/jejak-audit?perihal=branch">Jejak audit cabang</a>
      </p>
      <Section
        id="kanwil"
        title={`${offices.length} kantor wilayah, ${branches} cabang`}
        lead="Wilayah kantor wilayah adalah daerah yang dilayani cabang-cabangnya."
      >
        <ServerOnly>
          <OfficesTable offices={offices} />
        </ServerOnly>
      </Section>
      <Section
        id="cakupan"
        title="Cabang dan daerahnya"
        lead="Cabang mana melayani daerah mana, sejak dan sampai kapan. Satu daerah dapat dilayani dua cabang sekaligus."
      >
        <ServerOnly>
          <CoveredTable rows={covered} />
        </ServerOnly>
      </Section>
    </FormPage>
  );
}
