import type { Metadata } from "next";
import { FormNote } from "@/components/forms/form-note";
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
  const { values, fields } = refusedForm(note);
  const field = (name: string) => ({ name, value: values[name], error: fields[name], autoComplete: "off" });
  return (
    <>
      <h1>Akhiri layanan daerah</h1>
      <p className="mt-1 max-w-[75ch]">
        Laporan bulan-bulan sebelumnya tetap pada cabang ini. Akhir yang sudah disimpan tidak dapat diubah lagi.
      </p>
      <FormNote note={note} />
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
      <p>
        <a href="/cabang">Kembali ke daftar cabang</a>
      </p>
    </>
  );
}
