import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { ReadingDecision, WithdrawalForm } from "@/components/published/figure-decisions";
import { FigureHistory } from "@/components/published/figure-history";
import { ChangesTable, CheckWords } from "@/components/published/figure-preview";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/auth/session";
import { checkOthers } from "@/lib/coverage/queries/checked-figures";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { withdrawnText } from "@/lib/published/format/accepted-words";
import { partChanges } from "@/lib/published/format/figure-parts";
import { readKeptFigures, readRevisions } from "@/lib/published/queries";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";

export const metadata: Metadata = { title: "Angka di media" };

type FigurePageProps = { params: Promise<{ id: string }>; searchParams: PageQuery };

/** One printed figure: what it says, what the checks say of it, what a person has decided, and all its revisions. */
export default async function KeptFigurePage({ params, searchParams }: FigurePageProps) {
  const { id } = await params;
  const { actor } = await signedIn(`/angka-terbit/kelola/${id}`, "keep-published");
  const [{ note }, figures, revisions, regions] = await Promise.all([
    pageNote(searchParams),
    readKeptFigures(actor),
    readRevisions(actor, id),
    readRegions(actor),
  ]);
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) redirect("/angka-terbit/kelola");
  const regionName = (code: string) => regionBy(regions, code).name;
  const checked = (await checkOthers(actor, [figure], null))[0]!;
  const refused = refusedForm(note);
  return (
    <FormPage
      title={`Angka ${id}: ${regionName(figure.regionCode)}`}
      note={note}
      away={{ href: "/angka-terbit/kelola", label: "Kembali ke daftar" }}
    >
      {figure.withdrawn ? <Notice tone="missing">Angka ini {withdrawnText(figure)}</Notice> : null}
      <p className="my-3 flex flex-wrap gap-x-5">
        <a href={`/angka-terbit/kelola/isian?nomor=${id}`}>Koreksi angka ini</a>
        {figure.withdrawn ? null : <a href={`/angka-terbit#${id}`}>Lihat di halaman umum</a>}
        <a href={`/jejak-audit?perihal=printed&kunci=${id}`}>Jejak auditnya</a>
      </p>
      <ChangesTable changes={partChanges(null, figure, regionName)} isNew caption={`Isi angka ${id}`} />
      <Section id="pemeriksaan" title="Hasil pemeriksaan">
        <CheckWords checked={checked} />
      </Section>
      {figure.withdrawn ? null : (
        <>
          <ReadingDecision figure={figure} readings={checked.readings} refused={refused} />
          <WithdrawalForm figure={figure} refused={refused} />
        </>
      )}
      <FigureHistory revisions={revisions} regionName={regionName} />
    </FormPage>
  );
}
