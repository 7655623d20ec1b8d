import { PlainTable } from "@/components/table/plain-table";
import { StatusBadge } from "@/components/targets/document-section";
import { TargetValue } from "@/components/targets/target-value";
import { CsvLinks } from "@/components/ui/csv-links";
import { Section } from "@/components/ui/section";
import { addressOf } from "@/lib/core/address";
import { formatPeriod } from "@/lib/core/period";
import { targetColumns, type ColumnTarget, type TargetRow } from "@/lib/coverage/format/target-columns";
import type { Measure, Standing } from "@/lib/coverage/rules/standing";
import { ORIGIN_PARTS, originHref } from "@/lib/coverage/rules/origin";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import type { Region } from "@/lib/regions/schema";
import { baseLabel, siteName } from "@/lib/targets/format";
import type { Target } from "@/lib/targets/schema";

type RegionTargetsProps = {
  targets: readonly Target[];
  regions: readonly Region[];
  standing: Standing;
  measure: Measure;
  view: View;
};

/** The region's own target, its province's and the nation's side by side, each with the people missing to it. */
export function RegionTargets({ targets, regions, standing, measure, view }: RegionTargetsProps) {
  const { area } = standing;
  const { heads, rows } = targetColumns(standing, targets, regions, measure);
  const asked = { period: measure.period, indicator: measure.indicator.code, data: view.data, knownAt: view.knownAt };
  return (
    <Section
      id="target"
      title="Terhadap target"
      lead={`Setiap kolom berdiri sendiri: kekurangan dihitung pada ${formatPeriod(measure.period)} untuk target dengan dasar yang sama; target yang dasarnya tidak disebut diukur terhadap seluruh penduduk bekerja. Bila daerah tidak punya target sendiri di satu keluarga dokumen, yang dipakai mengukur adalah target provinsi, lalu nasional.`}
    >
      <PlainTable
        caption={`Target ${heads.map(({ name }) => name).join(", ")} berdampingan`}
        minWidth="36rem"
        columns={heads.map(({ name }, index) => ({ label: index === 0 ? `${name} sendiri` : name }))}
      >
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            heads={heads}
            originHref={originHref(view, area.region.code, measure.period, ORIGIN_PARTS.target)}
          />
        ))}
      </PlainTable>
      <p className="mt-2 flex flex-wrap gap-x-6 text-sm">
        <CsvLinks href={addressOf(`/api/v1/regions/${area.region.code}/targets.csv`, asked)} />
        <a href={hrefIn(view, "/target", { period: null })} className="no-print">
          Dokumen dan riwayatnya
        </a>
      </p>
    </Section>
  );
}

/** The name stands above its cells, so that a phone has room for more than it. */
type RowProps = { row: TargetRow; heads: { code: string }[]; originHref: string };

function Row({ row: { name, year, isChosen, cells }, heads, originHref }: RowProps) {
  return (
    <>
      <tr className="border-b-0!">
        <th scope="rowgroup" colSpan={heads.length} className="pt-2! text-left font-medium">
          {name} ({year}){" "}
          {isChosen ? <span className="ml-1 text-sm font-normal text-muted">dipakai mengukur halaman ini</span> : null}
        </th>
      </tr>
      <tr>
        {cells.map((targets, index) => (
          <td key={heads[index]!.code} style={{ width: `${100 / heads.length}%` }}>
            {targets.length === 0 ? (
              <span className="text-muted">tidak ada target</span>
            ) : (
              targets.map((each) => <Cell key={each.target.id} {...each} {...{ originHref, rowName: name }} />)
            )}
          </td>
        ))}
      </tr>
    </>
  );
}

type CellProps = ColumnTarget & { rowName: string; originHref: string };

function Cell({ target, isOwn, isChosen, gap, rowName, originHref }: CellProps) {
  const { instrument, url, status, statedBy } = target;
  return (
    <div className="mb-1 flex flex-wrap items-baseline gap-x-2">
      <span className={isChosen ? "font-semibold tabular-nums" : "tabular-nums"}>
        <TargetValue target={target} isOwn={isOwn} originHref={originHref} />
      </span>
      <span className="tabular-nums">{gap}</span>
      {instrument.title === rowName ? null : <span>{instrument.title}</span>}
      <span className="text-muted">dasar {baseLabel(target)}</span>
      <StatusBadge status={status} />
      {statedBy ? <span className="text-muted">oleh {statedBy}</span> : null}
      {url ? <a href={url}>{siteName(url)}</a> : null}
    </div>
  );
}
