import type { Period } from "@/lib/core/period";

/** @returns `lembar-35.74-2025-09.pdf`; without a month where the region has none */
export function sheetFileName(code: string, period: Period | null): string {
  return `${["lembar", code, ...(period === null ? [] : [period])].join("-")}.pdf`;
}
