import { formatCount } from "@/lib/core/numbers";
import { inOneLine } from "@/lib/core/unseen";
import { shortName } from "@/lib/regions/rules";
import { describeResult } from "@/lib/imports/format/describe-result";
import type { ImportResult } from "@/lib/imports/schema";
import type { BpsRefused } from "../messages";
import type { BpsVariable, Comparison, WorkerChange } from "../schema";

type Synced = { imported: ImportResult; compared: Comparison | null; above: number; missing: number };

/** Beyond this many a terminal helps nobody; `--json` has them all. */
const LISTED = 20;

/** The answer to a person: what is new and what changes, then what became of it. */
export function describeSync({ imported, compared, above, missing }: Synced): string {
  if (compared === null) return describeResult(imported);
  const { added, changed, unchanged } = compared;
  const more = changed.length - LISTED;
  return [
    `${formatCount(added)} baru, ${formatCount(changed.length)} berubah, ${formatCount(unchanged)} tetap; dilewati: ` +
      `${formatCount(above)} angka provinsi dan Indonesia, ${formatCount(missing)} tanpa angka.`,
    ...changed.slice(0, LISTED).map(describeChange),
    ...(more > 0 ? [`... dan ${formatCount(more)} perubahan lain; --json menampilkan semuanya.`] : []),
    describeResult(imported),
  ].join("\n");
}

function describeChange({ regionCode, name, year, before, after }: WorkerChange): string {
  return `  ${shortName(name)} (${regionCode}) ${year}: ${formatCount(before)} → ${formatCount(after)}`;
}

/** The answer of `--json`: one line. */
export function syncJson({ imported, compared, above, missing }: Synced): string {
  const { rows, accepted, unchanged, rejected, dryRun } = imported;
  const { added = 0, changed = [] } = compared ?? {};
  return JSON.stringify({ rows, accepted, unchanged, rejected, dryRun, added, changed, above, missing });
}

/** @returns the variables that were looked for, a line each, as they are given to `--var` */
export function describeVariables(variables: readonly BpsVariable[]): string {
  if (variables.length === 0) return "Tidak ada variabel yang judulnya memuat kata-kata itu.";
  return variables
    .map(
      ({ variable, title, unit }) =>
        `${String(variable).padStart(8)}  ${inOneLine(title)}${unit ? ` (${inOneLine(unit)})` : ""}`,
    )
    .join("\n");
}

export function refusalJson({ code, message }: BpsRefused): string {
  return JSON.stringify({ rows: 0, accepted: 0, unchanged: 0, rejected: [{ row: null, column: null, code, message }] });
}
