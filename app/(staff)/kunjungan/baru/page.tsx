import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { SelectField } from "@/components/forms/select-field";
import { PlanFields } from "@/components/visits/plan-fields";
import { everMay } from "@/lib/access/policy";
import { NOT_YOURS, signedIn } from "@/lib/auth/session";
import { NATION } from "@/lib/core/region-code";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { regionOptions } from "@/lib/regions/format/region-options";
import { readRegions } from "@/lib/regions/queries";
import { readVisitReach } from "@/lib/visits/queries/lists";

export const metadata: Metadata = { title: "Kunjungan baru" };

/** A visit to plan, or to propose for those who do not plan them. */
export default async function NewVisitPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/kunjungan/baru");
  const keeps = everMay(actor.role, "keep-visits");
  if (!keeps && !everMay(actor.role, "propose-visits")) redirect(NOT_YOURS);
  const [{ note, word }, regions, codes] = await Promise.all([
    pageNote(searchParams),
    readRegions(actor),
    readVisitReach(actor),
  ]);
  const refused = refusedForm(note);
  const offered = regionOptions(regions).filter(({ value }) => value !== NATION && (codes?.includes(value) ?? true));
  return (
    <FormPage
      title={keeps ? "Rencanakan kunjungan" : "Usulkan kunjungan"}
      lead={!keeps && "Usulan menunggu Kanwil atau Dewan Pengawas yang merencanakannya."}
      note={note}
      away={{ href: "/kunjungan", label: "Kembali ke kunjungan" }}
    >
      <PostForm action="/kunjungan/simpan" label="Kunjungan baru" submit={keeps ? "Rencanakan" : "Usulkan"}>
        <SelectField
          name="daerah"
          label="Daerah"
          options={offered}
          value={refused.values.daerah ?? word("daerah")}
          error={refused.fields.daerah}
          placeholder="Pilih daerah"
        />
        <PlanFields refused={refused} plan={null} />
      </PostForm>
    </FormPage>
  );
}
