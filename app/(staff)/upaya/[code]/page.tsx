import type { Metadata } from "next";
import { EffortDesk } from "@/components/efforts/effort-desk";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { planPath } from "@/lib/planner/format/plan-address";
import { scorePath } from "@/lib/scores/format/score-address";
import { deskOf } from "../desk-of";

export const metadata: Metadata = { title: "Upaya daerah" };

type Props = { params: Promise<{ code: string }>; searchParams: PageQuery };

/** What a region does for its workers, with what one may do with each. */
export default async function EffortDeskPage({ params, searchParams }: Props) {
  const { code } = await params;
  const { actor } = await signedIn(`/upaya/${encodeURIComponent(code)}`, "read-efforts");
  const [{ note }, { region, ...desk }] = await Promise.all([pageNote(searchParams), deskOf(actor, code)]);
  return (
    <FormPage
      title={`Upaya ${region.name}`}
      lead="Yang dikirim diperiksa kepala cabang atau kantor wilayah; yang disetujui tampil di halaman daerah."
      note={note}
      away={{ href: `/daerah/${code}#upaya`, label: `Halaman ${region.name}` }}
    >
      <p className="my-3 flex flex-wrap gap-x-5">
        <a href={planPath(code)}>Susun rencana</a>
        <a href={`/rencana/${code}`}>Rencana tersimpan</a>
        <a href={scorePath(code)}>Lembar nilai mandiri</a>
      </p>
      <EffortDesk {...desk} path={`/upaya/${code}`} refused={refusedForm(note)} />
    </FormPage>
  );
}
