import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { Section } from "@/components/ui/section";
import { AskSheetForm } from "@/components/users/ask-sheet-form";
import { SheetRequests } from "@/components/users/sheet-requests";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { askOptions } from "@/lib/letters/format/ask-options";
import { readOwnRequests } from "@/lib/letters/queries/own-requests";
import { MOST_ASKED } from "@/lib/letters/rules";
import { readRegions } from "@/lib/regions/queries";
import { readOwnRegions } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Lembar bulanan" };

/** Which sheets one is sent each month: to ask for one, and to stop it. */
export default async function MonthlySheetsPage({ searchParams }: { searchParams: PageQuery }) {
  const { person, actor } = await signedIn("/akun/lembar-bulanan");
  const [{ note }, requests, regions, { regions: own }] = await Promise.all([
    pageNote(searchParams),
    readOwnRequests(actor),
    readRegions(actor),
    readOwnRegions(actor),
  ]);
  const asked = new Set(requests.map(({ code }) => code));
  const options = askOptions({ regions, own, asked });
  const hasOwn = own.some(({ code }) => !asked.has(code));
  return (
    <FormPage
      title="Lembar bulanan"
      lead={`Lembar daerah yang Anda minta dikirim setiap bulan sebagai PDF ke ${person.email}.`}
      note={note}
      away={{ href: "/akun", label: "Akun saya" }}
    >
      <Section id="minta" title="Minta lembar" lead={`Paling banyak ${MOST_ASKED} daerah.`}>
        <AskSheetForm options={options} first={hasOwn ? options[0]!.value : null} refused={refusedForm(note)} />
      </Section>
      <Section id="diminta" title="Lembar yang diminta" lead="Lembar setiap bulan dikirim satu kali.">
        <SheetRequests requests={requests} />
      </Section>
    </FormPage>
  );
}
