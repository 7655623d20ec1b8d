import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import type { DerivedCheck } from "../schema";

/** @returns what comparing stored sums with the facts has shown, a line each difference */
export function describeDerived({ months, different }: DerivedCheck): string {
  if (different.length === 0)
    return `Jumlah tersimpan: ${formatCount(months)} bulan dihitung ulang, semuanya sama dengan catatan.`;
  return [
    `Jumlah tersimpan: ${formatCount(different.length)} dari ${formatCount(months)} bulan berbeda dari catatan. Jalankan: npm run derived -- rebuild`,
    ...different.map(({ area, period }) => `  wilayah ${area}, ${formatPeriod(period)}`),
  ].join("\n");
}
