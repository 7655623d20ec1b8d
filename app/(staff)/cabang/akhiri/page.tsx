import type { Metadata } from "next";
import { FilterForm } from "@/components/forms/filter-form";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { EndingForm } from "@/components/users/ending-form";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readRegions } from "@/lib/regions/queries";
import { readBranches, readCoveredRegions } from "@/lib/users/queries";
import { branchOptions } from "@/lib/users/rules/listings";

export const metadata: Metadata = { title: "Akhiri layanan daerah" };

export default async function EndCoveringPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/cabang/akhiri", "manage-branches");
  const [{ note, word }, offices, covered, regions] = await Promise.all([
    pageNote(searchParams),
    readBranches(actor),
    readCoveredRegions(actor),
    readRegions(actor),
  ]);
  const refused = refusedForm(note);
  const options = branchOptions(offices);
  const chosen = refused.values.branch ?? word("cabang");
  const branch = options.find(({ value }) => value === chosen);
  const served = covered.filter(({ branchId, validTo }) => branchId === branch?.value && validTo === null);
  const fields = [
    { name: "cabang", label: "Cabang", value: chosen, options: [{ value: "", label: "Pilih cabang" }, ...options] },
  ];
  return (
    <FormPage
      title="Akhiri layanan daerah"
      lead="Laporan bulan-bulan sebelumnya tetap pada cabang ini. Akhir yang sudah disimpan tidak dapat diubah lagi."
      note={note}
      away={{ href: "/cabang", label: "Kembali ke daftar cabang" }}
    >
      <FilterForm action="/cabang/akhiri" label="Pilihan cabang" fields={fields} />
      {branch === undefined ? (
        <p>Pilih cabang; daerah yang dilayaninya kemudian muncul di sini.</p>
      ) : served.length === 0 ? (
        <p>{branch.label} tidak sedang melayani daerah.</p>
      ) : (
        <EndingForm {...{ branch, served, regions, refused }} region={word("daerah")} />
      )}
    </FormPage>
  );
}
