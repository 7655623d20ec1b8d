import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EffortFields } from "@/components/efforts/effort-fields";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { NOT_YOURS, signedIn } from "@/lib/auth/session";
import { effortValues, kindIn } from "@/lib/efforts/format/effort-form";
import { effortName, KIND_WORDS } from "@/lib/efforts/format/effort-words";
import { stampOf } from "@/lib/efforts/rules/workflow";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { deskOf } from "../../desk-of";

export const metadata: Metadata = { title: "Isi upaya" };

type Props = { params: Promise<{ code: string }>; searchParams: PageQuery };

/** The form of one effort: empty, or as it stands. */
export default async function EffortFormPage({ params, searchParams }: Props) {
  const { code } = await params;
  const { actor } = await signedIn(`/upaya/${encodeURIComponent(code)}`, "read-efforts");
  const [{ note, word }, { region, efforts, kinds }] = await Promise.all([pageNote(searchParams), deskOf(actor, code)]);
  const kind = kindIn(word("jenis"));
  if (kind === null || !kinds.includes(kind)) redirect(kind === null ? `/upaya/${code}` : NOT_YOURS);
  const known = efforts.find(({ newest }) => newest.kind === kind && newest.key === word("kunci"));
  const refused = refusedForm(note);
  const values = { ...(known ? effortValues(known.newest.said) : {}), ...refused.values };
  return (
    <FormPage
      title={known ? `${effortName(known.newest.said)}, ${region.name}` : `${KIND_WORDS[kind]} ${region.name}`}
      lead={
        known?.newest.status === "APPROVED" &&
        "Yang disimpan menjadi versi berikutnya; yang disetujui tetap berlaku sampai yang baru disetujui."
      }
      note={note}
      away={{ href: `/upaya/${code}`, label: "Kembali ke daftar upaya" }}
    >
      <PostForm
        action="/upaya/simpan"
        label={KIND_WORDS[kind]}
        submit="Simpan konsep"
        hidden={{ daerah: code, jenis: kind, kunci: known?.newest.key ?? "", seen: stampOf(known?.newest ?? null) }}
      >
        <EffortFields kind={kind} values={values} problems={refused.fields} isKnown={known !== undefined} />
      </PostForm>
    </FormPage>
  );
}
