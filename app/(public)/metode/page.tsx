import { PastNotice } from "@/components/shell/past-notice";
import { Headline, Section } from "@/components/ui/section";
import { DefinitionList } from "@/components/ui/definition-list";
import { ServerOnly } from "@/components/ui/server-only";
import { Formulas } from "@/components/coverage/formulas";
import { KnownSection } from "@/components/coverage/known-section";
import { SimulatedSection } from "@/components/coverage/simulated-section";
import { Licences } from "@/components/sources/licences";
import { SourceList } from "@/components/sources/source-list";
import { currentActor } from "@/lib/auth/session";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readSources } from "@/lib/sources/queries";
import { segmentName } from "@/lib/coverage/format/definition";
import { flagText } from "@/lib/coverage/format/flags";
import { FLAGS } from "@/lib/coverage/schema";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { knownDayOf, momentMetadata, type MomentProps } from "../known-day-of";

const WORDS = {
  title: "Metode",
  description: "Definisi cakupan, rumus, arti setiap tanda, dan sumber angka di Jangkau.",
  url: "/metode",
};

export const generateMetadata = (props: MomentProps) => momentMetadata(WORDS, props);

/** Definitions, formulas, and whose data this is. */
export default async function MethodPage({ searchParams }: MomentProps) {
  const actor = await currentActor();
  const known = knownDayOf(await searchParams);
  const [{ indicators }, sources] = await Promise.all([readCatalogue(actor, known.at), readSources(actor, known.at)]);
  return (
    <ServerOnly>
      <PastNotice day={known.day} remark={known.remark} latest="/metode" />
      <Headline title="Metode">
        Setiap persentase di Jangkau dihitung dari dua jumlah orang yang tersimpan, dan hitungannya dapat dibuka di
        tempatnya.
      </Headline>
      <Section
        id="definisi"
        title="Definisi cakupan"
        lead="Tidak ada satu cakupan yang berlaku umum. Definisi yang dipakai selalu disebut."
        actions={<a href="/metode/definisi">Kegunaan dan batas tiap definisi</a>}
      >
        <DefinitionList
          items={indicators.map((indicator) => ({
            term: `${indicator.name}${indicator.referenceCode ? ` (${indicator.referenceCode})` : ""}`,
            value: indicator.formula,
          }))}
        />
      </Section>
      <Section id="rumus" title="Rumus">
        <Formulas />
      </Section>
      <Section id="segmen" title="Segmen">
        <p>
          {SEGMENTS.map(segmentName).join("; ")}. Bila sumber hanya memberi jumlah, segmennya ditulis tidak dirinci.
        </p>
      </Section>
      <Section id="tanda" title="Tanda pada angka">
        <DefinitionList items={FLAGS.map((flag) => ({ term: flagText(flag).label, value: flagText(flag).meaning }))} />
      </Section>
      <SimulatedSection />
      <KnownSection />
      <Section id="sumber" title="Sumber yang dipakai">
        <SourceList sources={sources} />
      </Section>
      <Section id="lisensi" title="Lisensi data dan bahan">
        <Licences />
      </Section>
    </ServerOnly>
  );
}
