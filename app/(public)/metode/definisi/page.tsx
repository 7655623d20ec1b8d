import type { Metadata } from "next";
import { PastNotice } from "@/components/shell/past-notice";
import { DefinitionList } from "@/components/ui/definition-list";
import { Headline, Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { currentActor } from "@/lib/auth/session";
import { withView, type SearchParams } from "@/lib/core/reading-parameters";
import { bandLines, definitionParts } from "@/lib/coverage/format/definitions";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { DEFAULT_INDICATOR } from "@/lib/coverage/rules/indicator";
import { knownDayOf } from "../../known-day-of";
import { pageMetadata } from "../../page-metadata";

const PATH = "/metode/definisi";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageMetadata({
    title: "Definisi cakupan",
    description: "Setiap definisi cakupan di Jangkau: rumus, peserta, pembagi, kode rujukan, kegunaan, dan batasnya.",
    url: PATH,
    isPast: knownDayOf(await searchParams).day !== null,
  });
}

const asked = (code: string) => (code === DEFAULT_INDICATOR ? {} : { indicator: code });

/** Every definition of coverage: what it counts over what, and what it is good for and not. */
export default async function DefinitionsPage({ searchParams }: Props) {
  const { day, at, remark } = knownDayOf(await searchParams);
  const { indicators, bands } = await readCatalogue(await currentActor(), at);
  return (
    <ServerOnly>
      <PastNotice {...{ day, remark }} latest={PATH} />
      <Headline title="Definisi cakupan">
        Tidak ada satu cakupan yang berlaku umum. {indicators.length} definisi dipakai di sini; yang dipakai selalu
        disebut, dan asal setiap angka menunjukkan wilayah yang sama menurut semuanya.
      </Headline>
      {indicators.map((indicator) => (
        <Section
          key={indicator.code}
          id={indicator.code}
          title={indicator.name}
          actions={
            <a href={withView("/asal", { ...(day ? { diketahui: day } : {}), ...asked(indicator.code) })}>
              hitungan nasionalnya
            </a>
          }
        >
          <DefinitionList items={definitionParts(indicator)} />
        </Section>
      ))}
      <Section
        id="golongan"
        title="Golongan"
        lead="Kata untuk rentang cakupan. Kata itu menemani angkanya dan tidak pernah menggantikannya."
      >
        <ul>
          {bandLines(bands).map((line) => (
            <li key={line}>{line}.</li>
          ))}
        </ul>
      </Section>
    </ServerOnly>
  );
}
