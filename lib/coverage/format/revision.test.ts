import { expect, it } from "vitest";
import { parsePeriod } from "@/lib/core/period";
import { areaOf } from "@/tests/support/coverage-examples";
import { revisedMonths, revisionText } from "./revision";

const point = (period: string, at: string | null, reason?: string) => ({
  ...areaOf(287, 1000, { revision: at === null ? null : { at, participants: 250, ...(reason && { reason }) } }),
  period: parsePeriod(period)!,
});

it("says when a figure was corrected, by how much, and why where that is known", () => {
  expect(revisionText(point("2025-09", "2025-10-12"))).toBe("direvisi 12 Okt 2025, semula 250 (+37)");
  expect(revisionText(point("2025-09", "2025-10-12", "Berkas sumber diperbaiki."))).toBe(
    "direvisi 12 Okt 2025, semula 250 (+37): Berkas sumber diperbaiki.",
  );
  expect(revisionText(point("2025-09", null))).toBeNull();
});

it("lists corrected months, those corrected last first, each with the day before it", () => {
  const series = [point("2025-08", "2025-11-01"), point("2025-09", "2025-10-12"), point("2025-10", null)];
  expect(revisedMonths(series).map(({ month, before }) => [month, before])).toEqual([
    ["Agustus 2025", "2025-10-31"],
    ["September 2025", "2025-10-11"],
  ]);
});
