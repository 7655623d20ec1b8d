import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import { BranchField } from "@/components/users/branch-field";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readBranches } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Akhiri layanan daerah" };

export default async function EndCoveringPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/cabang/akhiri", "manage-branches");
  const [{ note, word }, offices] = await Promise.all([pageNote(searchParams), readBranches(actor)]);
  const { values, fields, field } = refusedForm(note);
  return (
    <FormPage
      title="Akhiri layanan daerah"
      lead="Laporan bulan-bulan sebelumnya tetap pada cabang ini. Akhir yang sudah disimpan tidak dapat diubah lagi."
      note={note}
      away={{ href: "/cabang", label: "Kembali ke daftar cabang" }}
    >
      <PostForm action="/cabang/akhiri/kirim" label="Akhiri layanan daerah" submit="Simpan">
        <BranchField offices={offices} value={values.branch ?? word("cabang")} error={fields.branch} />
        <TextField
          {...field("region")}
          value={values.region ?? word("daerah")}
          label="Kode kabupaten/kota"
          maxLength={5}
          hint="Misalnya 35.74."
        />
        <TextField {...field("until")} label="Hari terakhir" type="date" />
        <TextField {...field("reason")} label="Alasan" maxLength={500} hint="Tersimpan dalam jejak audit." />
      </PostForm>
    </FormPage>
  );
}
