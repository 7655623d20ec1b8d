import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import { ConfirmBeginning } from "@/components/users/confirm-beginning";
import { BranchField } from "@/components/users/branch-field";
import { RegionField } from "@/components/users/region-field";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readRegions } from "@/lib/regions/queries";
import { readBranches } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Mulai melayani daerah" };

export default async function BeginCoveringPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/cabang/mulai", "manage-branches");
  const [{ note }, offices, regions] = await Promise.all([
    pageNote(searchParams),
    readBranches(actor),
    readRegions(actor),
  ]);
  const refused = refusedForm(note);
  const { values, fields, field } = refused;
  return (
    <FormPage
      title="Mulai melayani daerah"
      lead="Satu bulan menjadi tanggung jawab cabang yang melayani daerah itu pada hari terakhirnya. Bila daerah pindah cabang, akhiri dulu layanan cabang yang lama."
      note={note}
      away={{ href: "/cabang", label: "Kembali ke daftar cabang" }}
    >
      <PostForm action="/cabang/mulai/kirim" label="Mulai melayani daerah" submit="Simpan">
        <BranchField offices={offices} value={values.branch} error={fields.branch} />
        <RegionField regions={regions} value={values.region} error={fields.region} />
        <TextField {...field("from")} label="Sejak tanggal" type="date" />
        <TextField {...field("source")} label="Sumber" maxLength={300} hint="Surat keputusan atau dokumen lain." />
        <ConfirmBeginning refused={refused} />
      </PostForm>
    </FormPage>
  );
}
