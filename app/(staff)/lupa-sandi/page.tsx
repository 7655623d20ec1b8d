import type { Metadata } from "next";
import { FormNote } from "@/components/forms/form-note";
import { PostForm } from "@/components/forms/post-form";
import { TextField } from "@/components/forms/text-field";
import { pageNote, type PageQuery } from "@/lib/http/page-note";

export const metadata: Metadata = { title: "Lupa sandi" };

export default async function ForgottenPasswordPage({ searchParams }: { searchParams: PageQuery }) {
  const { note } = await pageNote(searchParams);
  return (
    <>
      <h1>Lupa sandi</h1>
      <p className="mt-1 max-w-[70ch]">Kami kirim tautan untuk menetapkan sandi baru ke e-mail akun Anda.</p>
      <FormNote note={note} />
      <PostForm action="/lupa-sandi/kirim" label="Minta tautan" submit="Kirim tautan">
        <TextField name="email" label="E-mail" type="email" autoComplete="username" value={note?.values.email} />
      </PostForm>
    </>
  );
}
