import { CsvLinks } from "@/components/ui/csv-links";
import { Notice } from "@/components/ui/notice";
import { Headline } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { formatCount } from "@/lib/core/numbers";
import { betweenWords, KIND_NAMES } from "@/lib/coverage/format/changes";
import { CHANGE_KINDS, type ChangeKind, type Changes } from "@/lib/coverage/rules/changes";
import { changesFile, changesHref, type ChangesView } from "@/lib/coverage/rules/changes-view";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { ChangesFilter } from "./changes-filter";
import { ChangesTable } from "./changes-table";

type PageProps = {
  view: ChangesView;
  kind: ChangeKind;
  changes: Changes;
  regions: readonly Region[];
  rowsOfPage: number;
  /** the later day is today */
  isNow: boolean;
};

/** What changed between the ends of two days, one kind at a time. */
export function ChangesPage({ view, kind, changes: { counts, rows }, regions, rowsOfPage, isNow }: PageProps) {
  const total = CHANGE_KINDS.reduce((sum, each) => sum + counts[each], 0);
  const name = KIND_NAMES[kind];
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
        Angka peserta berubah sejak disetujui; yang lain sejak dicatat.{" "}
        <a href="/metode#diketahui">Apa yang dihitung sejak kapan?</a>
      </p>
      <ChangesFilter {...{ view, kind, counts }} provinces={regions.filter(({ level }) => level === "PROVINCE")} />
      {rows.length === 0 ? (
        <p role="status">
          {total === 0 ? "Tidak ada yang berubah." : `Tidak ada perubahan ${name.toLowerCase()} di halaman ini.`}
        </p>
      ) : (
        <>
          <p className="my-2 text-sm">
            <CsvLinks href={changesFile(view, kind)} rows={{ count: counts[kind], noun: "perubahan" }} />
          </p>
          <ChangesTable
            {...{ changes: rows, between: view, isNow, regionOf }}
            caption={`${name}: perubahan ${betweenWords(view)}`}
          />
          <p className="no-print my-3 flex flex-wrap gap-x-5">
            {view.page > 1 ? <a href={changesHref(view, { kind, page: view.page - 1 })}>Lebih baru</a> : null}
            {view.page * rowsOfPage < counts[kind] ? (
              <a href={changesHref(view, { kind, page: view.page + 1 })}>Lebih lama</a>
            ) : null}
          </p>
        </>
      )}
    </ServerOnly>
  );
}
