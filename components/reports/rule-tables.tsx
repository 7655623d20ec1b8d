import { Badge } from "@/components/ui/badge";
import { PlainTable } from "@/components/table/plain-table";
import type { ListedRule } from "@/lib/quality/format/rule-list";
import type { ListedRefusal } from "@/lib/reports/format/refusal-list";

const RULE_COLUMNS = ["Nomor", "Aturan", "Akibat", "Mengapa dan apa yang dilakukan", "Batasnya"].map((label) => ({
  label,
}));

/** Every rule of plausibility with its consequence and its line. */
export function RuleTable({ rules }: { rules: readonly ListedRule[] }) {
  return (
    <PlainTable caption="Aturan pemeriksaan angka" minWidth="72rem" columns={RULE_COLUMNS}>
      {rules.map(({ code, title, severity, example, why, remedy, line }) => (
        <tr key={code} id={code}>
          <td className="whitespace-nowrap">{code}</td>
          <th scope="row" className="w-1/6 text-left">
            {title}
          </th>
          <td className="whitespace-nowrap">
            {severity === "error" ? <Badge tone="below">kesalahan</Badge> : <Badge tone="notice">peringatan</Badge>}
          </td>
          <td>
            {why} {remedy} <span className="text-muted">Contoh: {example}</span>
          </td>
          <td className="w-1/4">{line ?? "Selalu."}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

const REFUSAL_COLUMNS = ["Nomor", "Apa", "Mengapa", "Apa yang dapat dilakukan"].map((label) => ({ label }));

/** Every refusal of a step, those that lock the figures marked. */
export function RefusalTable({ refusals }: { refusals: readonly ListedRefusal[] }) {
  return (
    <PlainTable caption="Penolakan langkah laporan" minWidth="56rem" columns={REFUSAL_COLUMNS}>
      {refusals.map(({ code, problem, why, remedy, locks }) => (
        <tr key={code} id={code}>
          <td className="whitespace-nowrap">{code}</td>
          <th scope="row" className="text-left font-normal">
            {problem} {locks ? <Badge tone="missing">mengunci isian</Badge> : null}
          </th>
          <td>{why}</td>
          <td>{remedy}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
