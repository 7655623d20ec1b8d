import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { TextField } from "@/components/forms/text-field";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { safeReturn } from "@/lib/users/format";

export const metadata: Metadata = { title: "Kode masuk" };

export default async function CodePage({ searchParams }: { searchParams: PageQuery }) {
  const { note, word } = await pageNote(searchParams);
  return (
    <FormPage title="Kode dari aplikasi autentikator" note={note} away={{ href: "/masuk", label: "Masuk dari awal" }}>
      <PostForm action="/masuk/kode/kirim" label="Kode masuk" submit="Lanjut" hidden={{ ke: safeReturn(word("ke")) }}>
        <TextField
          name="kode"
          label="Kode"
          autoComplete="one-time-code"
          maxLength={20}
          hint="Enam angka, atau salah satu kode pemulihan Anda."
        />
      </PostForm>
    </FormPage>
  );
}
