import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { Section } from "@/components/ui/section";
import { PasswordForm } from "@/components/users/password-form";
import { OwnSessions } from "@/components/users/own-sessions";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readOwnSessions } from "@/lib/users/queries";
import { ROLE_NAMES } from "@/lib/access/rules/roles";

export const metadata: Metadata = { title: "Akun saya" };

export default async function AccountPage({ searchParams }: { searchParams: PageQuery }) {
  const { person, actor } = await signedIn("/akun");
  const [{ note }, sessions] = await Promise.all([pageNote(searchParams), readOwnSessions(actor)]);
  return (
    <FormPage title="Akun saya" lead={`${person.name}, ${person.email}, ${ROLE_NAMES[actor.role]}`} note={note}>
      <Section
        id="sandi"
        title="Kata sandi"
        lead="Sesudah kata sandi diganti, sesi Anda di tempat lain dan token Anda berakhir."
      >
        <PasswordForm fields={note?.fields} />
      </Section>
      <Section
        id="faktor-kedua"
        title="Faktor kedua"
        lead="Kode dari aplikasi autentikator di ponsel, selain kata sandi."
      >
        <p>
          {person.secondFactor ? "Dipakai. " : "Belum dipakai. "}
          <a href="/akun/faktor-kedua">{person.secondFactor ? "Kelola faktor kedua" : "Pasang faktor kedua"}</a>
        </p>
      </Section>
      <Section id="lembar" title="Lembar bulanan" lead="Lembar daerah sebagai PDF lewat surel, setiap bulan.">
        <p>
          <a href="/akun/lembar-bulanan">Atur lembar bulanan</a>
        </p>
      </Section>
      <Section id="token" title="Token" lead="Kunci untuk program yang membaca atau mengisi data atas nama Anda.">
        <p>
          <a href="/akun/token">Kelola token</a>
        </p>
      </Section>
      <Section
        id="sesi"
        title="Sesi"
        lead="Peramban tempat akun ini sedang masuk. Sesi berakhir sendiri sesudah 12 jam."
      >
        <OwnSessions sessions={sessions} />
      </Section>
    </FormPage>
  );
}
