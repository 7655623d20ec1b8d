import type { Metadata } from "next";
import { BandFields } from "@/components/coverage/band-fields";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { ChangeReview } from "@/components/targets/change-review";
import { CheckForm } from "@/components/targets/check-form";
import { signedIn } from "@/lib/auth/session";
import { BAND_FORM, bandChanges, bandValues, readBandForm } from "@/lib/coverage/format/band-form";
import { readKeptDefinitions } from "@/lib/coverage/queries/kept-definitions";
import { scaleRevision } from "@/lib/coverage/rules/band-scale";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { formState } from "@/lib/targets/format/form-page";

export const metadata: Metadata = { title: "Ubah golongan" };

const PATH = "/kelola-definisi/golongan";

/** The scale of bands, and what the form would change of it. */
export default async function KeepBandsPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn(PATH, "keep-definitions");
  const [{ note, word }, { bands }] = await Promise.all([pageNote(searchParams), readKeptDefinitions(actor)]);
  const inForce = bands.filter(({ withdrawn }) => !withdrawn);
  const refused = note?.tone === "refused" ? refusedForm(note) : null;
  const state = formState(BAND_FORM, word, { refused, start: bandValues(inForce) }, readBandForm);
  const { values, problems, checked } = state;
  return (
    <FormPage
      title="Ubah golongan"
      lead="Golongan yang dikosongkan ditarik; tempat kosong menambah satu. Ambang tanpa sumber disebut sebagai ambang Jangkau."
      note={note}
      away={{ href: "/kelola-definisi", label: "Kembali ke daftar definisi" }}
    >
      {checked ? (
        <ChangeReview
          subject="Golongan cakupan"
          changes={bandChanges(inForce, checked.given)}
          isNew={false}
          action={`${PATH}/simpan`}
          back={PATH}
          values={values}
          hidden={{ seen: String(scaleRevision(bands)) }}
        />
      ) : (
        <CheckForm action={PATH} label="Ubah golongan">
          <BandFields {...{ values, problems }} />
        </CheckForm>
      )}
    </FormPage>
  );
}
