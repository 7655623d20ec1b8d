import { formatCount } from "@/lib/core/numbers";
import { proposalOf, type TableProposal } from "@/lib/imports/format/proposal";
import { placeWords, SKIP_WORDS, timesWords } from "@/lib/imports/format/plan-words";
import type { ImportPlan } from "@/lib/imports/schema/import-plan";
import type { SkipReason } from "@/lib/imports/schema/table-reading";

/** What the file is read as: each table with its headings, regions and their evidence, time and unit. */
export function Proposal({ read }: { read: ImportPlan }) {
  const { sheets } = proposalOf(read.book, read.tables.chosen);
  const found = sheets.filter(({ headerRows, rows }) => headerRows.length > 0 || rows > 0);
  return (
    <>
      {found.length === 0 ? <p>Tidak ada tabel yang ditemukan.</p> : null}
      <ul className="flex flex-col gap-2">
        {found.map((table) => (
          <li key={`${table.name ?? ""} ${table.headerRows.join()}`}>
            <TableWords table={table} />
          </li>
        ))}
      </ul>
      <Skips read={read} />
      {read.notices.length > 0 ? (
        <ul className="mt-2 list-disc pl-5 text-sm text-muted">
          {read.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function TableWords({ table }: { table: TableProposal }) {
  const { name, headerRows, regionColumn, rows, resolved, period, unit, evidence, refused } = table;
  return (
    <>
      <p>
        {name === null ? null : <strong>{name}: </strong>}
        {headerRows.length === 0 ? "tanpa baris judul" : `judul di baris ${headerRows.join(", ")}`};{" "}
        {regionColumn === null ? "tanpa kolom daerah" : `daerah di kolom ${regionColumn}`}; {formatCount(resolved)} dari{" "}
        {formatCount(rows)} baris dikenali; waktu {period === null ? "tidak disebut" : timesWords(period)}; satuan{" "}
        {unit ?? "orang"}.
      </p>
      {evidence === "" ? null : <p className="text-sm text-muted">{evidence}</p>}
      {refused === null ? null : <p className="text-sm font-semibold text-below">{refused}</p>}
    </>
  );
}

/** Rows that are none of the figures, so that every row of the file is accounted for. */
function Skips({ read: { skipped } }: { read: ImportPlan }) {
  if (skipped.length === 0) return null;
  const reasons = Object.entries(SKIP_WORDS).flatMap(([reason, words]) => {
    const rows = skipped.filter((one) => one.reason === (reason as SkipReason)).length;
    return rows === 0 ? [] : [`${formatCount(rows)} ${words}`];
  });
  return (
    <details className="mt-2 text-sm">
      <summary className="py-1">
        {formatCount(skipped.length)} baris dilewati: {reasons.join(", ")}
      </summary>
      <ul className="list-disc pl-5">
        {skipped.slice(0, 100).map(({ sheet, row, reason }) => (
          <li key={`${sheet ?? ""} ${row}`}>
            {placeWords({ sheet: sheet ?? null, row, column: null })}: {SKIP_WORDS[reason]}
          </li>
        ))}
      </ul>
    </details>
  );
}
