import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { TextField } from "@/components/forms/text-field";
import { pageNote, type PageQuery } from "@/lib/http/page-note";

export const metadata: Metadata = { title: "Lupa kata sandi" };

export default async function ForgottenPasswordPage({ searchParams }: { searchParams: PageQuery }) {
  const { note } = await pageNote(searchParams);
  return (
    <FormPage
      title="Lupa kata sandi"
      lead="Kami kirim tautan untuk menetapkan kata sandi baru ke e-mail akun Anda."
      note={note}
    >
      <PostForm action="/lupa-sandi/kirim" label="Minta tautan" submit="Kirim tautan">
        <TextField name="email" label="E-mail" type="email" autoComplete="username" value={note?.values.email} />
      </PostForm>
    </FormPage>
  );
}
