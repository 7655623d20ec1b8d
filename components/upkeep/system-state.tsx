import { PlainTable } from "@/components/table/plain-table";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/core/numbers";
import { type Said, warningsOf } from "@/lib/upkeep/format/system";
import type { Statement } from "@/lib/upkeep/schema";

/** What somebody should do something about, then everything else. */
export function SystemStateList({ said }: { said: Said[] }) {
  const warnings = warningsOf(said);
  return (
    <>
      {warnings.length > 0 ? (
        <Notice tone="warning">{warnings.join(" ")}</Notice>
      ) : (
        <Notice>Tidak ada yang perlu ditangani.</Notice>
      )}
      <DefinitionList items={said} />
    </>
  );
}

/** The statements that take longest, without values. */
export function SlowStatements({ statements }: { statements: Statement[] | null }) {
  if (statements === null)
    return (
      <p className="text-muted">
        Basis data ini tidak mencatatnya. Pasang ekstensi pg_stat_statements agar pernyataan paling lambat tampak di
        sini.
      </p>
    );
  return (
    <PlainTable
      caption="Pernyataan SQL paling lambat"
      minWidth="44rem"
      columns={[
        { label: "Rata-rata (ms)", align: "end" },
        { label: "Berapa kali", align: "end" },
        { label: "Jumlah (ms)", align: "end" },
        { label: "Pernyataan" },
      ]}
    >
      {statements.map(({ text, calls, meanMs, totalMs }) => (
        <tr key={text}>
          <td className="text-right">{formatCount(Math.round(meanMs))}</td>
          <td className="text-right">{formatCount(calls)}</td>
          <td className="text-right">{formatCount(Math.round(totalMs))}</td>
          <td>
            <code className="text-xs wrap-anywhere">{text}</code>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
