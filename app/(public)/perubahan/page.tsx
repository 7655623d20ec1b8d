import type { Metadata } from "next";
import { ChangesFilter } from "@/components/coverage/changes-filter";
import { ChangesTable } from "@/components/coverage/changes-table";
import { CsvLinks } from "@/components/ui/csv-links";
import { Notice } from "@/components/ui/notice";
import { Headline } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { currentActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import { formatCount } from "@/lib/core/numbers";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { betweenWords, KIND_NAMES } from "@/lib/coverage/format/changes";
import { readChanges } from "@/lib/coverage/queries/changes";
import { CHANGE_KINDS } from "@/lib/coverage/rules/changes";
import { changesFile, changesHref, changesViewOf } from "@/lib/coverage/rules/changes-view";
import { readRegions } from "@/lib/regions/queries";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import { pageMetadata } from "../page-metadata";

export const metadata: Metadata = {
  ...pageMetadata({
    title: "Perubahan",
    description: "Apa yang disetujui, dikoreksi, dan dicatat di antara dua hari: semula, menjadi, dan alasannya.",
    url: "/perubahan",
  }),
  robots: { index: false },
};

const ROWS = 100;

/** What changed between the ends of two days. */
export default async function ChangesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await currentActor();
  const regions = await readRegions(actor);
  const provinces = regions.filter(({ level }) => level === "PROVINCE");
  const codes = provinces.map(({ code }) => code);
  const view = changesViewOf(await searchParams, codes, now());
  const read = (kind: (typeof CHANGE_KINDS)[number]) =>
    readChanges(actor, { ...view, kind, offset: (view.page - 1) * ROWS, limit: ROWS });
  const first = await read(view.kind ?? "months");
  const kind = view.kind ?? CHANGE_KINDS.find((each) => first.counts[each] > 0) ?? "months";
  const { counts, rows } = kind === (view.kind ?? "months") ? first : await read(kind);
  const total = CHANGE_KINDS.reduce((sum, each) => sum + counts[each], 0);
  const regionOf = (code: string) => {
    const region = regionBy(regions, code);
    return { name: shortName(region.name), href: hrefOf(region) };
  };
  return (
    <ServerOnly>
      <Headline title="Perubahan">
        {formatCount(total)} perubahan {betweenWords(view)}.
      </Headline>
      {view.remarks.map((remark) => (
        <Notice key={remark} tone="warning">
          {remark}
        </Notice>
      ))}
      <p className="max-w-[80ch]">
        Angka peserta berubah sejak disetujui; jumlah pekerja dan target sejak dicatat. Definisi belum pernah berubah.{" "}
        <a href="/metode#diketahui">Apa yang dihitung sejak kapan?</a>
      </p>
      <ChangesFilter view={view} kind={kind} counts={counts} provinces={provinces} />
      {rows.length === 0 ? (
        <Notice tone="missing">
          {total === 0
            ? "Tidak ada yang berubah."
            : `Tidak ada perubahan ${KIND_NAMES[kind].toLowerCase()} di halaman ini.`}
        </Notice>
      ) : (
        <>
          <p className="my-2 text-sm">
            <CsvLinks href={changesFile(view, kind)} rows={{ count: counts[kind], noun: "perubahan" }} />
          </p>
          <ChangesTable
            changes={rows}
            between={view}
            isNow={view.to === dayAt(now())}
            regionOf={regionOf}
            caption={`${KIND_NAMES[kind]}: perubahan ${betweenWords(view)}`}
          />
          <p className="no-print my-3 flex flex-wrap gap-x-5">
            {view.page > 1 ? <a href={changesHref(view, { kind, page: view.page - 1 })}>Lebih baru</a> : null}
            {view.page * ROWS < counts[kind] ? (
              <a href={changesHref(view, { kind, page: view.page + 1 })}>Lebih lama</a>
            ) : null}
          </p>
        </>
      )}
    </ServerOnly>
  );
}
