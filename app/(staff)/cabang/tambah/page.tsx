import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readBranches } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Tambah cabang" };

export default async function NewBranchPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/cabang/tambah", "manage-branches");
  const [{ note }, offices] = await Promise.all([pageNote(searchParams), readBranches(actor)]);
  const { values, fields, field } = refusedForm(note);
  return (
    <FormPage title="Tambah cabang" note={note} away={{ href: "/cabang", label: "Kembali ke daftar cabang" }}>
      <PostForm action="/cabang/tambah/kirim" label="Tambah cabang" submit="Tambah cabang">
        <TextField {...field("name")} label="Nama cabang" maxLength={120} hint="Misalnya Cabang Malang." />
        <TextField
          {...field("id")}
          label="Kode cabang"
          maxLength={48}
          hint="Huruf kecil, angka, dan tanda hubung, misalnya malang. Tidak dapat diubah lagi."
        />
        <SelectField
          name="office"
          label="Kantor wilayah"
          placeholder="Pilih kantor wilayah"
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.office}
          error={fields.office}
        />
        <TextField {...field("source")} label="Sumber" maxLength={300} hint="Surat keputusan atau dokumen lain." />
      </PostForm>
    </FormPage>
  );
}
