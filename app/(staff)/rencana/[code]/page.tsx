import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { KeepPlanForm } from "@/components/planner/keep-plan-form";
import { KeptPlans } from "@/components/planner/kept-plans";
import { NOT_YOURS, signedIn } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { joinedPlans, planQueryOf } from "@/lib/planner/format/kept-plans";
import { planPath } from "@/lib/planner/format/plan-address";
import { readKeptPlans } from "@/lib/planner/queries/kept-plans";
import { findRegion } from "@/lib/regions/queries";

export const metadata: Metadata = { title: "Rencana tersimpan" };

type Props = { params: Promise<{ code: string }>; searchParams: PageQuery };

/** The plans that are kept of a region: to open, to compare, to take away; and one to be kept, where the address names it. */
export default async function KeptPlansPage({ params, searchParams }: Props) {
  const [{ code }, asked] = await Promise.all([params, searchParams]);
  const given = typeof asked.alamat === "string" ? asked.alamat : "";
  const here = `/rencana/${encodeURIComponent(code)}`;
  const back = given === "" ? here : `${here}?${new URLSearchParams({ alamat: given }).toString()}`;
  const { actor } = await signedIn(back, "read-efforts");
  const region = await findRegion(actor, code);
  if (!region) notFound();
  const [{ note }, plans] = await Promise.all([
    pageNote(searchParams),
    readKeptPlans(actor, code).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "forbidden") redirect(NOT_YOURS);
      throw error;
    }),
  ]);
  const chosen = [asked.pilih ?? []]
    .flat()
    .flatMap((number) => plans.find((plan) => String(plan.number) === number) ?? []);
  if (chosen.length > 1) redirect(`${planPath(code)}?${joinedPlans(chosen.map(({ query }) => query))}`);
  const refused = refusedForm(note);
  const address = refused.values.alamat ?? given;
  return (
    <FormPage
      title={`Rencana tersimpan ${region.name}`}
      lead="Rencana disimpan sebagai alamat halamannya dan dihitung lagi setiap kali dibuka."
      note={note}
      away={{ href: planPath(code), label: "Susun rencana" }}
    >
      {planQueryOf(address, code) === null ? null : (
        <KeepPlanForm action={`${here}/simpan`} address={address} refused={refused} />
      )}
      <KeptPlans plans={plans} path={planPath(code)} here={here} isAlone={chosen.length === 1} />
    </FormPage>
  );
}
