import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { putReportSchema } from "../schema";
import { reportAnswer } from "./report-answer";

const issuesOf = (body: unknown) => putReportSchema.safeParse(body).error?.issues.map(({ message }) => message) ?? [];

describe("what a program sends", () => {
  it("is figures in people, reasons, and whether to send", () => {
    expect(putReportSchema.parse({ figures: { PU: 0, TOTAL: null } })).toEqual({
      ...{ figures: { PU: 0, TOTAL: null }, answers: [], submit: false, stamp: null },
    });
    expect(putReportSchema.parse({ submit: true }).figures).toEqual({});
  });

  it("is refused in words where anything else stands in it", () => {
    expect(issuesOf({})).toEqual(["Tidak ada yang disimpan atau dikirim."]);
    expect(issuesOf({ figures: { PU: 1 }, approve: true })[0]).toMatch(
      /^Tidak dikenal: approve\. Yang dikenal: figures,/,
    );
    expect(issuesOf({ figures: { XX: 1 } })[0]).toMatch(/^Tidak dikenal: XX\. Yang dikenal: PU, BPU/);
    expect(issuesOf(JSON.parse('{"figures":{"__proto__":1,"PU":1}}'))[0]).toMatch(/^Tidak dikenal: __proto__/);
    for (const figure of [-1, 1.5, "1.234", 2 ** 31, true, [1]])
      expect(issuesOf({ figures: { PU: figure } })).toHaveLength(1);
  });
});

describe("what a program is told", () => {
  it("is that nobody has begun", () => {
    expect(reportAnswer({ period: periodOf(2025, 9), regionCode: "35.72" }, null)).toEqual({
      ...{
        period: "2025-09",
        regionCode: "35.72",
        state: "NONE",
        version: 0,
        stamp: null,
        open: 0,
        cells: {},
        findings: [],
      },
    });
  });
});
