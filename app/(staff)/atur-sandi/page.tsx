import type { Metadata } from "next";
import { FormNote } from "@/components/forms/form-note";
import { PostForm } from "@/components/forms/post-form";
import { TextField } from "@/components/forms/text-field";
import { pageNote, type PageQuery } from "@/lib/http/page-note";

export const metadata: Metadata = { title: "Tetapkan sandi" };

export default async function SetPasswordPage({ searchParams }: { searchParams: PageQuery }) {
  const { note, word } = await pageNote(searchParams);
  return (
    <>
      <h1>Tetapkan sandi</h1>
      <FormNote note={note} />
      <PostForm
        action="/atur-sandi/kirim"
        label="Tetapkan sandi"
        submit="Simpan sandi"
        hidden={{ kunci: word("kunci") }}
      >
        <TextField
          name="sandi"
          label="Sandi baru"
          type="password"
          autoComplete="new-password"
          maxLength={128}
          hint="Sedikitnya 12 karakter, misalnya empat kata acak. Tidak perlu angka atau tanda baca."
          error={note?.fields.sandi}
        />
        <TextField
          name="ulang"
          label="Sandi baru sekali lagi"
          type="password"
          autoComplete="new-password"
          error={note?.fields.ulang}
        />
      </PostForm>
      <p>
        <a href="/lupa-sandi">Minta tautan baru</a>
      </p>
    </>
  );
}
