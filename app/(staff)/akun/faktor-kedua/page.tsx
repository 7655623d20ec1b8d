import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { FormNote } from "@/components/forms/form-note";
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
    <>
      <h1>Faktor kedua</h1>
      {visit.kind === "needs-second-factor" ? (
        <p className="mt-1 max-w-[70ch]">
          Peran Anda memerlukan faktor kedua. Pasang dulu, lalu Anda dapat melanjutkan.
        </p>
      ) : null}
      <FormNote note={note} />
      {visit.person.secondFactor ? <RemoveSecondFactor /> : null}
      {pending ? <ConfirmSecondFactor {...pending} /> : null}
      {visit.person.secondFactor || pending ? null : <BeginSecondFactor />}
    </>
  );
}
