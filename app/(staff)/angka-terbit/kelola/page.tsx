import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { SearchForm } from "@/components/forms/search-form";
import { KeptFiguresTable } from "@/components/published/kept-figures-table";
import { ServerOnly } from "@/components/ui/server-only";
import { signedIn } from "@/lib/auth/session";
import { readCheckedFigures } from "@/lib/coverage/queries/checked-figures";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readKeptFigures } from "@/lib/published/queries";
import { contradictionsOf } from "@/lib/published/rules/accepted";
import { figuresFound } from "@/lib/published/rules/search";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";

export const metadata: Metadata = { title: "Kelola angka di media" };

/** Every printed figure, withdrawn ones too, for those who record, correct and withdraw them. */
export default async function KeptFiguresPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/angka-terbit/kelola", "keep-published");
  const [{ note, word }, figures, { figures: inForce, checked }, regions, aliases] = await Promise.all([
    pageNote(searchParams),
    readKeptFigures(actor),
    readCheckedFigures(actor, null),
    readRegions(actor),
    readAliases(actor),
  ]);
  const query = word("q").slice(0, 80);
  const found = figuresFound(figures, query, regions, aliases);
  const open = new Map(inForce.map((figure, at) => [figure.id, contradictionsOf(figure, checked[at]!).open.length]));
  return (
    <FormPage
      title="Kelola angka di media"
      lead="Angka dicatat seperti tercetak, dibandingkan, dan tidak pernah dihitung sebagai peserta. Yang keliru dikoreksi atau ditarik dengan alasan."
      note={note}
      away={{ href: "/angka-terbit", label: "Lihat halaman umum" }}
    >
      <p className="my-3 flex flex-wrap gap-x-5">
        <a href="/angka-terbit/kelola/isian">Catat angka baru</a>
        <a href="/angka-terbit/pertentangan">Pertentangan terbuka</a>
        <a href="/jejak-audit?perihal=printed">Jejak audit angka di media</a>
      </p>
      <SearchForm
        action="/angka-terbit/kelola"
        label="Cari daerah, penerbit, atau nomor"
        value={query}
        id="cari-angka"
      />
      <p role="status">{found.length === 0 ? "Tidak ada angka yang cocok." : `${found.length} angka.`}</p>
      {found.length === 0 ? null : (
        <ServerOnly>
          <KeptFiguresTable
            {...{ figures: found, open, caption: "Angka di media yang tercatat" }}
            regionName={(code) => regionBy(regions, code).name}
          />
        </ServerOnly>
      )}
    </FormPage>
  );
}
