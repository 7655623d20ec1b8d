import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DefinitionFields } from "@/components/coverage/definition-fields";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { ChangeReview } from "@/components/targets/change-review";
import { CheckForm } from "@/components/targets/check-form";
import { signedIn } from "@/lib/auth/session";
import {
  DEFINITION_FORM,
  definitionValues,
  definitionWordParts,
  readDefinitionForm,
} from "@/lib/coverage/format/definition-form";
import { readKeptDefinitions } from "@/lib/coverage/queries/kept-definitions";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { fieldChanges } from "@/lib/targets/format/field-words";
import { formState } from "@/lib/targets/format/form-page";

export const metadata: Metadata = { title: "Ubah definisi" };

type Props = { params: Promise<{ code: string }>; searchParams: PageQuery };

/** The words of a definition, and what the form would change of them. */
export default async function KeepDefinitionPage({ params, searchParams }: Props) {
  const { code } = await params;
  const path = `/kelola-definisi/${code}`;
  const { actor } = await signedIn(path, "keep-definitions");
  const [{ note, word }, { definitions }] = await Promise.all([pageNote(searchParams), readKeptDefinitions(actor)]);
  const known = definitions.find((one) => one.code === code);
  if (!known) notFound();
  const refused = note?.tone === "refused" ? refusedForm(note) : null;
  const start = definitionValues(known);
  const { values, problems, checked } = formState(DEFINITION_FORM, word, { refused, start }, readDefinitionForm);
  return (
    <FormPage
      title={`Ubah definisi ${known.name}`}
      note={note}
      away={{ href: "/kelola-definisi", label: "Kembali ke daftar definisi" }}
    >
      {checked ? (
        <ChangeReview
          subject={`Definisi ${checked.given.name}`}
          changes={fieldChanges(definitionWordParts(known), definitionWordParts(checked.given))}
          isNew={false}
          action={`${path}/simpan`}
          back={path}
          values={values}
          hidden={{ seen: String(known.revision) }}
        />
      ) : (
        <CheckForm action={path} label="Ubah definisi">
          <DefinitionFields {...{ values, problems }} />
        </CheckForm>
      )}
    </FormPage>
  );
}
