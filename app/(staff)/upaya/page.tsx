import type { Metadata } from "next";
import { WaitingEfforts } from "@/components/efforts/waiting-efforts";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { Section } from "@/components/ui/section";
import { everMay } from "@/lib/access/policy";
import { signedIn } from "@/lib/auth/session";
import { readWaitingEfforts } from "@/lib/efforts/queries";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readOwnRegions } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Upaya daerah" };

/** The regions whose groups, rules and money somebody keeps, and what waits to be examined. */
export default async function EffortsPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/upaya", "read-efforts");
  const mayExamine = everMay(actor.role, "approve");
  const [{ note }, { regions }, waiting] = await Promise.all([
    pageNote(searchParams),
    readOwnRegions(actor),
    mayExamine ? readWaitingEfforts(actor) : [],
  ]);
  return (
    <FormPage
      title="Upaya daerah"
      lead="Kelompok pekerja yang didaftarkan, peraturan, dan dananya. Kelompok tidak dijumlahkan ke cakupan."
      note={note}
    >
      {mayExamine ? <WaitingEfforts waiting={waiting} refused={refusedForm(note)} /> : null}
      <Section id="daerah" title="Daerah Anda">
        <ul>
          {regions.map(({ code, name }) => (
            <li key={code}>
              <a href={`/upaya/${code}`}>{name}</a>
            </li>
          ))}
        </ul>
      </Section>
    </FormPage>
  );
}
