import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { findingOf } from "@/lib/quality/rules/finding";
import type { MonthCheck } from "../rules/month-check";
import { describeMonthCheck, exitCodeOf, monthCheckJson } from "./month-check";

const place = { code: "35.74", name: "Kota Probolinggo" };
const warning = findingOf("P.203", "BPU", 8214, { first: "PU", second: "BPU", figure: 8214 });
const error = findingOf("P.104", null, 27_449, { total: 27_449, sum: 27_494 });
const calm: MonthCheck = {
  period: periodOf(2025, 9),
  regions: 503,
  findings: [{ ...warning, ...place, explained: true }],
};
const wrong: MonthCheck = { ...calm, findings: [...calm.findings, { ...error, ...place, explained: false }] };

describe("the answer of the nightly check", () => {
  it("is 2 only where an error stands", () => {
    expect([exitCodeOf({ ...calm, findings: [] }), exitCodeOf(calm), exitCodeOf(wrong)]).toEqual([0, 0, 2]);
  });

  it("tells a person by rule which regions, and what was explained", () => {
    expect(describeMonthCheck(wrong).split("\n")).toEqual([
      "September 2025: 503 daerah diperiksa, 1 kesalahan, 1 peringatan (1 sudah dijelaskan).",
      "P.104 Jumlah tidak sama dengan rinciannya (kesalahan): 1",
      "  35.74 Kota Probolinggo: Jumlah tertulis 27.449, sedangkan rinciannya 27.494.",
      "P.203 Dua sel sama (peringatan): 1",
      "  35.74 Kota Probolinggo: PU dan BPU sama-sama 8.214. (dijelaskan)",
    ]);
  });

  it("gives machines everything on one line", () => {
    const line = monthCheckJson(wrong, { months: 3, different: [] });
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toMatchObject({
      period: "2025-09",
      regions: 503,
      errors: 1,
      warnings: 1,
      findings: [
        { rule: "P.203", figure: 8214, explained: true },
        { rule: "P.104", severity: "error", segment: null },
      ],
    });
  });
});
