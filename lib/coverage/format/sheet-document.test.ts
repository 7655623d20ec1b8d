import { describe, expect, it } from "vitest";
import { EMPLOYED } from "@/tests/support/coverage-examples";
import type { Reading } from "../rules/reading";
import { sheetDocument } from "./sheet-document";

const region = { code: "35.74", name: "Kota <Uji> & Co", level: "REGENCY", parentCode: "35" };
const reading = {
  ...{ region, regions: [{ ...region, code: "35", name: "Jawa Timur", level: "PROVINCE" }], sources: [], printed: [] },
  ...{ catalogue: { indicators: [EMPLOYED], bands: [], targets: [] }, former: [], checks: new Map(), visits: [] },
  view: { period: null, indicator: EMPLOYED, target: null, targets: [], data: "all", knownAt: null, remarks: [] },
  overview: {
    period: null,
    standard: null,
    month: new Map(),
    series: [],
    months: [],
    lastMonth: new Map(),
    firstMonth: new Map(),
  },
  ...{ standings: new Map(), shown: null, today: "2026-11", detail: null },
} as unknown as Reading;

describe("a sheet that is kept", () => {
  const { bytes, mediaType } = sheetDocument(reading, {
    address: "https://uji.example/a?b&c",
    taken: "1 Desember 2026",
  });
  const html = new TextDecoder().decode(bytes);

  it("needs nothing else to be read, and is the same bytes each time", () => {
    expect(mediaType).toBe("text/html; charset=utf-8");
    expect(html).not.toMatch(/<script|<link|<img|src=/);
    const again = sheetDocument(reading, { address: "https://uji.example/a?b&c", taken: "1 Desember 2026" });
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  it("says names as they are, also where nothing is reported", () => {
    expect(html).toContain("Kota &#60;Uji&#62; &#38; Co, Jawa Timur");
    expect(html).toContain("dibekukan 1 Desember 2026");
    expect(html).toContain("a?b&#38;c");
    expect(html).not.toContain("null");
  });
});
