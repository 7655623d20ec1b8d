import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { BeginSecondFactor, ConfirmSecondFactor, RemoveSecondFactor } from "@/components/users/second-factor";
import { currentVisit } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readPendingSecondFactor } from "@/lib/users/commands/second-factor";

export const metadata: Metadata = { title: "Faktor kedua" };

export default async function SecondFactorPage({ searchParams }: { searchParams: PageQuery }) {
  const visit = await currentVisit();
  if (visit.kind === "visitor") redirect("/masuk?ke=/akun/faktor-kedua");
  const { note } = await pageNote(searchParams);
  const pending = visit.person.secondFactor ? null : await readPendingSecondFactor(await headers());
  return (
    <FormPage
      title="Faktor kedua"
      lead={
        visit.kind === "needs-second-factor" &&
        "Peran Anda memerlukan faktor kedua. Pasang dulu, lalu Anda dapat melanjutkan."
      }
      note={note}
    >
      {visit.person.secondFactor ? <RemoveSecondFactor /> : null}
      {pending ? <ConfirmSecondFactor {...pending} /> : null}
      {visit.person.secondFactor || pending ? null : <BeginSecondFactor />}
    </FormPage>
  );
}
