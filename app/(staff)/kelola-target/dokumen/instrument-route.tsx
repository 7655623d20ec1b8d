import { redirect } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { ChangeReview } from "@/components/targets/change-review";
import { CheckForm } from "@/components/targets/check-form";
import { InstrumentFields } from "@/components/targets/instrument-fields";
import { RevisionList } from "@/components/targets/revision-list";
import { WithdrawForm } from "@/components/targets/withdraw-form";
import { Section } from "@/components/ui/section";
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
  const [{ note, word }, history, recorders, regions] = await Promise.all([
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
  return (
    <FormPage
      title={known ? `Ubah dokumen ${known.title}` : "Tambah dokumen"}
      lead={known?.withdrawn ? "Dokumen ini sudah ditarik; yang disimpan di bawah mencatatnya lagi." : false}
      note={note}
      away={{ href: "/kelola-target", label: "Kembali ke daftar target" }}
    >
      {state.checked ? (
        <ChangeReview
          subject={`Dokumen ${state.checked.given.title}`}
          changes={fieldChanges(isNew ? null : words(known), words(state.checked.given))}
          isNew={isNew}
          action="/kelola-target/dokumen/simpan"
          back={path}
          values={state.values}
          hidden={{ id: id ?? "", seen: String(known?.revision ?? 0), halaman: path }}
        />
      ) : (
        <CheckForm
          action={path}
          label={known ? "Ubah dokumen" : "Tambah dokumen"}
          hidden={known ? { milik: whose } : {}}
        >
          <InstrumentFields
            values={state.values}
            problems={state.problems}
            families={[...names].map(([value, { title }]) => ({ value, label: title }))}
            regions={known ? null : regionOptions(regions)}
          />
        </CheckForm>
      )}
      {known && !state.checked && !known.withdrawn ? (
        <WithdrawForm
          action="/kelola-target/dokumen/tarik"
          what="dokumen"
          id={known.id}
          seen={known.revision}
          refused={refused}
        />
      ) : null}
      {own ? (
        <Section id="riwayat" title="Riwayat">
          <RevisionList
            revisions={revisionWords(
              own.revisions,
              words,
              ({ id: of, revision }) => recorders.get(`${of} ${revision}`) ?? null,
            )}
          />
        </Section>
      ) : null}
    </FormPage>
  );
}
