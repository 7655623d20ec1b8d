import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { TextField } from "@/components/forms/text-field";
import { pageNote, type PageQuery } from "@/lib/http/page-note";

export const metadata: Metadata = { title: "Tetapkan kata sandi" };

export default async function SetPasswordPage({ searchParams }: { searchParams: PageQuery }) {
  const { note, word } = await pageNote(searchParams);
  return (
    <FormPage title="Tetapkan kata sandi" note={note} away={{ href: "/lupa-sandi", label: "Minta tautan baru" }}>
      <PostForm
        action="/atur-sandi/kirim"
        label="Tetapkan kata sandi"
        submit="Simpan kata sandi"
        hidden={{ kunci: word("kunci") }}
      >
        <TextField
          name="sandi"
          label="Kata sandi baru"
          type="password"
          autoComplete="new-password"
          maxLength={128}
          hint="Sedikitnya 12 karakter, misalnya empat kata acak. Tidak perlu angka atau tanda baca."
          error={note?.fields.sandi}
        />
        <TextField
          name="ulang"
          label="Kata sandi baru sekali lagi"
          type="password"
          autoComplete="new-password"
          error={note?.fields.ulang}
        />
      </PostForm>
    </FormPage>
  );
}
