import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { TextField } from "@/components/forms/text-field";
import { currentVisit } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { safeReturn } from "@/lib/users/format";

export const metadata: Metadata = { title: "Masuk" };

export default async function SignInPage({ searchParams }: { searchParams: PageQuery }) {
  const { note, word } = await pageNote(searchParams);
  const to = safeReturn(word("ke"));
  if ((await currentVisit()).kind === "signed-in") redirect(to);
  return (
    <FormPage
      title="Masuk"
      lead="Untuk petugas cabang, kepala cabang, kantor wilayah, pejabat daerah, dan Dewan Pengawas."
      note={note}
    >
      <PostForm action="/masuk/kirim" label="Masuk" submit="Masuk" hidden={{ ke: to }}>
        <TextField name="email" label="E-mail" type="email" autoComplete="username" value={note?.values.email} />
        <TextField name="sandi" label="Kata sandi" type="password" autoComplete="current-password" />
      </PostForm>
      <p>
        <a href="/lupa-sandi">Lupa kata sandi</a>
      </p>
      <p className="mt-3 max-w-[70ch] text-sm text-muted">
        Akun dibuat oleh administrator; tidak ada pendaftaran sendiri.
      </p>
    </FormPage>
  );
}
