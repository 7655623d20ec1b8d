import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { FigureFields } from "@/components/published/figure-fields";
import { FigurePreview } from "@/components/published/figure-preview";
import { Notice } from "@/components/ui/notice";
import { signedIn } from "@/lib/auth/session";
import { checkOthers } from "@/lib/coverage/queries/checked-figures";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { FIGURE_FIELDS, formOf, readForm, type FigureForm } from "@/lib/published/format/figure-form";
import { partChanges } from "@/lib/published/format/figure-parts";
import { readRevisions } from "@/lib/published/queries";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";

export const metadata: Metadata = { title: "Isian angka di media" };

/** A GET form: the preview stands in the address, and nothing is stored before it is confirmed. */
export default async function FigureFormPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/angka-terbit/kelola/isian", "keep-published");
  const { note, word } = await pageNote(searchParams);
  const id = word("nomor");
  const [revisions, regions] = await Promise.all([id === "" ? [] : readRevisions(actor, id), readRegions(actor)]);
  const known = revisions[0] ?? null;
  if (id !== "" && known === null) redirect("/angka-terbit/kelola");
  const isAsked = word("periksa") !== "";
  const typed = Object.fromEntries(FIGURE_FIELDS.map((name) => [name, word(name)])) as Required<FigureForm>;
  const values: FigureForm = isAsked ? typed : known === null ? { segment: "ALL", rounded: "tidak" } : formOf(known);
  const read = isAsked ? readForm(typed, new Set(regions.map(({ code }) => code))) : null;
  const figure = read?.figure ?? null;
  const errors = { ...read?.errors, ...note?.fields };
  const before = known === null || known.withdrawn ? null : known;
  return (
    <FormPage
      title={known === null ? "Catat angka di media" : `Koreksi angka ${id}`}
      lead="Tulis seperti tercetak, juga bila keliru. Pratinjau menunjukkan hasil pemeriksaannya sebelum ada yang dicatat."
      note={note}
      away={
        known === null
          ? { href: "/angka-terbit/kelola", label: "Kembali ke daftar" }
          : { href: `/angka-terbit/kelola/${id}`, label: `Kembali ke angka ${id}` }
      }
    >
      {known?.withdrawn ? <Notice tone="info">Angka ini ditarik; mencatat koreksi memakainya lagi.</Notice> : null}
      {read !== null && read.figure === null ? (
        <Notice tone="missing">Belum dapat diperiksa: {Object.values(read.errors).join(" ")}</Notice>
      ) : null}
      {figure === null ? null : (
        <FigurePreview
          changes={partChanges(before, figure, (code) => regionBy(regions, code).name)}
          isNew={before === null}
          checked={(await checkOthers(actor, [{ id: known?.id ?? "baru", ...figure }], null))[0]!}
          // What was compared with is what has to be there still when it is confirmed.
          hidden={{ ...typed, ...(known === null ? {} : { nomor: id, revisi: String(known.revision) }) }}
          reason={note?.values.alasan}
          error={note?.fields.alasan}
        />
      )}
      <form
        action="/angka-terbit/kelola/isian"
        method="get"
        aria-label="Isian angka"
        className="my-3"
        autoComplete="off"
      >
        {known === null ? null : <input type="hidden" name="nomor" value={id} />}
        <FigureFields {...{ regions, values, errors }} />
        <button type="submit" name="periksa" value="1" className="button button-primary mt-3">
          Periksa
        </button>
      </form>
    </FormPage>
  );
}
