import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormNote } from "@/components/forms/form-note";
import { Section } from "@/components/ui/section";
import { CoveredTable } from "@/components/users/covered-table";
import { InviteForm } from "@/components/users/invite-form";
import { UsersTable } from "@/components/users/users-table";
import { NOT_YOURS, signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/server/page-note";
import { readCoveredRegions, readOffices, readUsers } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Pengguna" };

export default async function UsersPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/pengguna");
  if (actor.role !== "ADMIN") redirect(NOT_YOURS);
  const [{ note }, users, offices, covered] = await Promise.all([
    pageNote(searchParams),
    readUsers(actor),
    readOffices(actor),
    readCoveredRegions(actor),
  ]);
  return (
    <>
      <h1>Pengguna</h1>
      <FormNote note={note} />
      <Section
        id="daftar"
        title={`${users.length} pengguna`}
        lead="Akun yang dinonaktifkan tidak dapat masuk; riwayatnya tetap."
      >
        <UsersTable users={users} self={actor.userId} />
      </Section>
      <Section
        id="undang"
        title="Undang pengguna"
        lead="Orangnya menerima tautan untuk menetapkan sandi sendiri, berlaku 7 hari."
      >
        <InviteForm {...offices} note={note} />
      </Section>
      <Section
        id="cakupan"
        title="Cabang dan daerahnya"
        lead="Cabang mana melayani daerah mana, sejak dan sampai kapan."
      >
        <CoveredTable rows={covered} />
      </Section>
    </>
  );
}
