import { redirect } from "next/navigation";
import { refusedForm } from "@/components/forms/refused-form";
import { ChangeReview } from "@/components/targets/change-review";
import { CheckForm } from "@/components/targets/check-form";
import { InstrumentFields } from "@/components/targets/instrument-fields";
import { KeptPage } from "@/components/targets/kept-page";
import type { Actor } from "@/lib/auth/actor";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { regionOptions } from "@/lib/regions/format/region-options";
import { readRegions } from "@/lib/regions/queries";
import { fieldChanges, instrumentFields } from "@/lib/targets/format/field-words";
import { formState } from "@/lib/targets/format/form-page";
import { INSTRUMENT_FORM, instrumentValues, readInstrumentForm } from "@/lib/targets/format/instrument-form";
import { revisionWords } from "@/lib/targets/format/revision-words";
import { readRecorders, readTargetHistory } from "@/lib/targets/queries/history";
import { documentsOf, familyNames } from "@/lib/targets/rules/documents";

type Props = { actor: Actor; id: string | null; path: string; searchParams: PageQuery };

/** The form of a document, what it would change, and, of one that there is, how it came to be. */
export async function InstrumentRoute({ actor, id, path, searchParams }: Props) {
  const [{ note, word }, history, recorderOf, regions] = await Promise.all([
    pageNote(searchParams),
    readTargetHistory(actor, null),
    readRecorders(actor),
    readRegions(actor),
  ]);
  const documents = documentsOf(history);
  const own = id === null ? null : (documents.find(({ now }) => now.id === id) ?? null);
  if (id !== null && own === null) redirect("/kelola-target");
  const known = own?.now ?? null;
  const refused = refusedForm(note);
  const whose = known?.regionCode ?? "";
  const state = formState(
    INSTRUMENT_FORM,
    word,
    {
      refused: note?.tone === "refused" ? refused : null,
      start: known ? instrumentValues(known) : { antara: "NONE" },
    },
    (values) => readInstrumentForm(known ? { ...values, milik: whose } : values, id),
  );
  const names = familyNames(documents);
  const words = (one: Parameters<typeof instrumentFields>[0]) =>
    instrumentFields(one, (family) => names.get(family)?.title ?? family);
  const isNew = known === null || known.withdrawn;
  const { checked, values, problems } = state;
  return (
    <KeptPage
      what="dokumen"
      title={known ? `Ubah dokumen ${known.title}` : "Tambah dokumen"}
      note={note}
      known={own && known && { ...known, revisions: revisionWords(own.revisions, words, recorderOf) }}
      withdrawAction="/kelola-target/dokumen/tarik"
      review={
        checked && (
          <ChangeReview
            subject={`Dokumen ${checked.given.title}`}
            changes={fieldChanges(isNew ? null : words(known), words(checked.given))}
            isNew={isNew}
            action="/kelola-target/dokumen/simpan"
            back={path}
            values={values}
            hidden={{ id: id ?? "", seen: String(known?.revision ?? 0), halaman: path }}
          />
        )
      }
      form={
        <CheckForm
          action={path}
          label={known ? "Ubah dokumen" : "Tambah dokumen"}
          hidden={known ? { milik: whose } : {}}
        >
          <InstrumentFields
            {...{ values, problems }}
            families={[...names].map(([value, { title }]) => ({ value, label: title }))}
            regions={known ? null : regionOptions(regions)}
          />
        </CheckForm>
      }
    />
  );
}
