import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";
import { RemovalForm } from "@/components/users/removal-form";
import { RolePicker } from "@/components/users/role-picker";
import { StatusForm } from "@/components/users/status-form";
import { RightsFields } from "@/components/users/rights-fields";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readPlaceChoices, readUser } from "@/lib/users/queries";
import { roleIn } from "@/lib/access/schema";
import { ROLE_NAMES } from "@/lib/access/rules/roles";

export const metadata: Metadata = { title: "Ubah peran" };

type UserPageProps = { params: Promise<{ id: string }>; searchParams: PageQuery };

export default async function UserPage({ params, searchParams }: UserPageProps) {
  const { id } = await params;
  const { actor } = await signedIn(`/pengguna/${id}`, "manage-users");
  const [{ note, word }, user, places] = await Promise.all([
    pageNote(searchParams),
    readUser(actor, id),
    readPlaceChoices(actor),
  ]);
  if (user === null) redirect("/pengguna");
  const refused = refusedForm(note);
  const { values, fields, field } = refused;
  const role = roleIn(values.role) ?? roleIn(word("peran")) ?? user.role;
  // The place of another role is none of this one's.
  const place = values.place ?? (role === user.role ? (user.placeId ?? undefined) : undefined);
  return (
    <FormPage
      title={`Ubah peran ${user.name}`}
      lead={`${user.email}, sekarang ${ROLE_NAMES[user.role]}, ${user.place ?? "semua daerah"}. Sesinya berakhir begitu peran diubah.`}
      note={note}
      away={{ href: "/pengguna", label: "Kembali ke daftar pengguna" }}
    >
      <RolePicker action={`/pengguna/${user.id}`} role={role} />
      <PostForm action="/pengguna/peran" label="Ubah peran" submit="Ubah peran" hidden={{ pengguna: user.id }}>
        <RightsFields places={places} role={role} place={place} errors={fields} />
        <TextField
          {...field("reason")}
          label="Alasan"
          maxLength={500}
          hint="Tersimpan dalam jejak audit dan tidak dapat dihapus; jangan tulis nama atau data pribadi."
        />
      </PostForm>
      <Section id="status" title={user.deactivatedAt === null ? "Nonaktifkan akun" : "Aktifkan akun"}>
        <StatusForm user={user} />
      </Section>
      <Section id="hapus" title="Hapus akun">
        <RemovalForm user={user} refused={refused} />
      </Section>
    </FormPage>
  );
}
