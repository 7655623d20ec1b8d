import { FilterForm } from "@/components/forms/filter-form";
import { ContradictionLists } from "@/components/published/contradiction-lists";
import { PastNotice } from "@/components/shell/past-notice";
import { CsvLinks } from "@/components/ui/csv-links";
import { Headline } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { currentActor } from "@/lib/auth/session";
import { provinceOf } from "@/lib/core/region-code";
import { withView } from "@/lib/core/reading-parameters";
import { readContradictions } from "@/lib/coverage/queries/contradictions";
import {
  contradictionChoices,
  contradictionFilter,
  contradictionsFile,
} from "@/lib/published/format/contradiction-filter";
import { byEnding, contradictionsIn } from "@/lib/published/rules/contradictions";
import { readRegions } from "@/lib/regions/queries";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import { knownDayOf, momentMetadata, type MomentProps } from "../../known-day-of";

const WORDS = {
  title: "Pertentangan angka di media",
  description: "Angka kepesertaan yang bertentangan dan belum dijelaskan, dengan hal yang akan menyelesaikannya.",
  url: "/angka-terbit/pertentangan",
};

export const generateMetadata = (props: MomentProps) => momentMetadata(WORDS, props);

/** What contradicts itself or another figure, by province and publisher, and what would resolve it. */
export default async function ContradictionsPage({ searchParams }: MomentProps) {
  const params = await searchParams;
  const asked = knownDayOf(params);
  const actor = await currentActor();
  const [{ all, figures }, regions] = await Promise.all([readContradictions(actor, asked.at), readRegions(actor)]);
  const choices = contradictionChoices(all, regions);
  const filter = contradictionFilter(choices, params);
  const { open, ended, statements } = byEnding(contradictionsIn(all, filter));
  const count = open.length + ended.length;
  const places = {
    provinceOf: (code: string) => regionBy(regions, provinceOf(code)).name,
    regionOf: (code: string) => {
      const region = regionBy(regions, code);
      return { name: shortName(region.name), href: withView(hrefOf(region), params) };
    },
  };
  return (
    <>
      <PastNotice day={asked.day} remark={asked.remark} latest={WORDS.url} />
      <Headline title="Pertentangan angka di media">
        {open.length} pertentangan belum dijelaskan, dalam {statements} dari {figures} pernyataan tercetak.{" "}
        <a href={withView("/angka-terbit", params)}>Semua angka di media</a>
      </Headline>
      <FilterForm
        action={WORDS.url}
        label="Saring pertentangan"
        hidden={asked.day === null ? {} : { diketahui: asked.day }}
        fields={[
          { name: "provinsi", label: "Provinsi", value: filter.province, options: choices.provinces },
          { name: "penerbit", label: "Penerbit", value: filter.publisher, options: choices.publishers },
        ]}
      />
      <ServerOnly>
        <p className="my-2 text-sm">
          <CsvLinks href={contradictionsFile(filter, asked.day)} rows={{ count, noun: "pertentangan" }} />
        </p>
        <ContradictionLists {...{ open, ended }} {...places} />
      </ServerOnly>
    </>
  );
}
