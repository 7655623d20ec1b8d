import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { Section } from "@/components/ui/section";
import { InviteForm } from "@/components/users/invite-form";
import { UsersTable } from "@/components/users/users-table";
import { roleIn } from "@/lib/access/schema";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readPlaceChoices, readUsers } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Pengguna" };

export default async function UsersPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/pengguna", "manage-users");
  const [{ note, word }, users, places] = await Promise.all([
    pageNote(searchParams),
    readUsers(actor),
    readPlaceChoices(actor),
  ]);
  return (
    <FormPage title="Pengguna" note={note}>
      <p className="my-3 flex flex-wrap gap-x-5">
        <a href="/cabang">Cabang dan daerahnya</a>
        <a href="/jejak-audit?perihal=user">Jejak audit pengguna</a>
      </p>
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
        lead="Orangnya menerima tautan untuk menetapkan kata sandi sendiri, berlaku 7 hari."
      >
        <InviteForm places={places} role={roleIn(word("peran")) ?? "BRANCH_STAFF"} note={note} />
      </Section>
    </FormPage>
  );
}
