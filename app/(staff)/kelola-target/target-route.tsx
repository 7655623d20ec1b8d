import { redirect } from "next/navigation";
import { refusedForm } from "@/components/forms/refused-form";
import { ChangeReview } from "@/components/targets/change-review";
import { CheckForm } from "@/components/targets/check-form";
import { KeptPage } from "@/components/targets/kept-page";
import { TargetFields, TargetNameFields } from "@/components/targets/target-fields";
import type { Actor } from "@/lib/auth/actor";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { regionOptions } from "@/lib/regions/format/region-options";
import { readRegions } from "@/lib/regions/queries";
import type { Region } from "@/lib/regions/schema";
import { documentName } from "@/lib/targets/format";
import { fieldChanges, targetFields } from "@/lib/targets/format/field-words";
import { formState } from "@/lib/targets/format/form-page";
import { revisionWords } from "@/lib/targets/format/revision-words";
import { readTargetForm, TARGET_FORM, targetValues } from "@/lib/targets/format/target-form";
import { readRecorders, readTargetHistory } from "@/lib/targets/queries/history";
import { newestOf } from "@/lib/targets/rules/documents";
import { targetId, type GivenTarget } from "@/lib/targets/rules/revisions";
import type { TargetHistory } from "@/lib/targets/schema";

type Props = { actor: Actor; id: string | null; path: string; searchParams: PageQuery };

/** The form of a target, what it would change, and, of one that there is, how it came to be. */
export async function TargetRoute({ actor, id, path, searchParams }: Props) {
  const [{ note, word }, history, recorderOf, regions] = await Promise.all([
    pageNote(searchParams),
    readTargetHistory(actor, null),
    readRecorders(actor),
    readRegions(actor),
  ]);
  const own = id === null ? [] : history.targets.filter((target) => target.id === id);
  const known = own.at(-1) ?? null;
  if (id !== null && known === null) redirect("/kelola-target");
  const refused = refusedForm(note);
  const state = formState(
    TARGET_FORM,
    word,
    {
      refused: note?.tone === "refused" ? refused : null,
      start: known ? targetValues(known) : { dokumen: word("dokumen"), kepastian: "STATED" },
    },
    (values) => readTargetForm(known ? { ...values, ...keysOf(known) } : values),
  );
  const documents = history.instruments.filter(
    (one) => newestOf(history.instruments, one.id) === one && !one.withdrawn,
  );
  const { checked, values, problems } = state;
  return (
    <KeptPage
      what="target"
      title={known ? `Ubah target ${subjectOf(known, history, regions)}` : "Tambah target"}
      note={note}
      known={known && { ...known, revisions: revisionWords(own, targetFields, recorderOf) }}
      withdrawAction="/kelola-target/tarik"
      review={checked && <TargetReview given={checked.given} {...{ history, regions, path, values }} />}
      form={
        <CheckForm action={path} label={known ? "Ubah target" : "Tambah target"} hidden={known ? keysOf(known) : {}}>
          {known ? null : (
            <TargetNameFields
              {...{ values, problems }}
              regions={regionOptions(regions)}
              documents={documents.map((one) => ({ id: one.id, title: documentName(one, regions) }))}
            />
          )}
          <TargetFields {...{ values, problems }} />
        </CheckForm>
      }
    />
  );
}

type ReviewProps = {
  given: GivenTarget;
  history: TargetHistory;
  regions: readonly Region[];
  path: string;
  values: Readonly<Record<string, string>>;
};

/** What stands there may be of another page of this form: a target that is added may be there already. */
function TargetReview({ given, history, regions, path, values }: ReviewProps) {
  const stands = newestOf(history.targets, targetId(given));
  const isNew = stands === null || stands.withdrawn;
  return (
    <ChangeReview
      subject={`Target ${subjectOf(given, history, regions)}`}
      changes={fieldChanges(isNew ? null : targetFields(stands), targetFields(given))}
      isNew={isNew}
      action="/kelola-target/simpan"
      back={path}
      values={{ ...values, ...keysOf(given) }}
      hidden={{ seen: String(stands?.revision ?? 0), halaman: path }}
    />
  );
}

function keysOf({ regionCode, year, instrumentId }: Pick<GivenTarget, "regionCode" | "year" | "instrumentId">) {
  return { wilayah: regionCode, tahun: String(year), dokumen: instrumentId };
}

function subjectOf(target: GivenTarget, history: TargetHistory, regions: readonly Region[]): string {
  const region = regions.find(({ code }) => code === target.regionCode)?.name ?? target.regionCode;
  const document = newestOf(history.instruments, target.instrumentId);
  return `${region} ${target.year} menurut ${document ? documentName(document, regions) : target.instrumentId}`;
}
