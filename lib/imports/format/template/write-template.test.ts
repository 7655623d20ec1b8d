import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import type { TemplateMonth, TemplateRow } from "../../schema/template";
import { writeTemplate } from "./write-template";

const AT = new Date("2025-11-03T02:00:00Z");
const BRANCH = { id: "blitar", name: "Cabang Blitar" };
const row = (code: string, more: Partial<TemplateRow> = {}): TemplateRow => ({
  ...{ code, name: `Kota ${code}`, isOpen: true, cells: {}, lastMonth: {} },
  ...more,
});
const OCTOBER: TemplateMonth = {
  branch: BRANCH,
  period: "2025-10" as Period,
  rows: [
    row("11.10", { cells: { PU: 0, BPU: "1.234" }, lastMonth: { PU: 12, TOTAL: 12 } }),
    row("11.11"),
    row("11.12", { isOpen: false, cells: { PU: 7 } }),
    row("11.13"),
  ],
};

/** The parts of the workbook by name, as text. */
async function partsOf(months: TemplateMonth[]): Promise<Record<string, string>> {
  const zip = unzipSync(new Uint8Array(await writeTemplate(months, AT)));
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const sheet = (parts: Record<string, string>, number: number) => parts[`xl/worksheets/sheet${number}.xml`]!;

/** What stands directly in a sheet, in its order. */
function childrenOf(xml: string): string[] {
  const children: string[] = [];
  let depth = 0;
  for (const [, closing, name, selfClosing] of xml.matchAll(/<(\/?)([A-Za-z]+)\b[^>]*?(\/?)>/g)) {
    if (closing) depth -= 1;
    else {
      if (depth === 1) children.push(name!);
      if (!selfClosing) depth += 1;
    }
  }
  return children;
}

/** ECMA-376 part 1, 18.3.1.99, as far as anything here could occur. */
const SCHEMA_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "drawing",
];

/** @returns the addresses of the cells that may be changed under protection */
function openCells(parts: Record<string, string>, number: number): string[] {
  const styles = /<cellXfs.*<\/cellXfs>/s.exec(parts["xl/styles.xml"]!)![0];
  const isOpen = [...styles.matchAll(/<xf .*?<\/xf>/gs)].map(([xf]) => /<protection locked="0"\/><\/xf>$/.test(xf));
  return [...sheet(parts, number).matchAll(/<c r="([A-Z]+[0-9]+)"(?: s="([0-9]+)")?/g)].flatMap(([, address, style]) =>
    isOpen[Number(style ?? 0)] ? [address!] : [],
  );
}

describe("a template", () => {
  it("has its parts in the order that Excel asks for, every sheet protected", async () => {
    const parts = await partsOf([OCTOBER, { ...OCTOBER, period: "2025-11" as Period }]);
    for (const number of [1, 2, 3]) {
      const children = childrenOf(sheet(parts, number));
      expect(children).toEqual(SCHEMA_ORDER.filter((name) => children.includes(name)));
      expect(children).toContain("sheetProtection");
      expect(children.includes("dataValidations")).toBe(number < 3);
    }
    const names = [...parts["xl/workbook.xml"]!.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(["2025-10", "2025-11", "Petunjuk"]);
    expect(Object.values(parts).join()).not.toMatch(/<f[ >]/);
  });

  it("lets in only the cells to be filled in, and only whole numbers there", async () => {
    const parts = await partsOf([OCTOBER]);
    const columns = ["C", "D", "E", "F", "G", "H", "I", "J", "K"];
    expect(openCells(parts, 1)).toEqual([5, 6, 8].flatMap((row) => columns.map((column) => `${column}${row}`)));
    expect(openCells(parts, 2)).toEqual([]);
    const xml = sheet(parts, 1);
    expect(xml).toMatch(/<dataValidation type="whole" operator="greaterThanOrEqual"[^>]* sqref="C5:K6 C8:K8">/);
    expect(xml).toContain("<formula1>0</formula1>");
    const [, title = "", words = ""] = /errorTitle="([^"]*)" error="([^"]*)"/.exec(xml)!;
    expect(title.length).toBeLessThanOrEqual(32);
    expect(words).toMatch(/^Isi bilangan bulat.{1,240}$/);
  });

  it("has nothing to validate where everything is locked", async () => {
    const rows = OCTOBER.rows.map((one) => ({ ...one, isOpen: false }));
    const parts = await partsOf([{ ...OCTOBER, rows }]);
    expect(sheet(parts, 1)).not.toContain("dataValidation");
    expect(openCells(parts, 1)).toEqual([]);
  });

  it("keeps codes as text, nought as nought, missing as nothing, and the header in sight", async () => {
    const parts = await partsOf([OCTOBER]);
    const xml = sheet(parts, 1);
    const texts = [...parts["xl/sharedStrings.xml"]!.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
    const textAt = (cell: string) =>
      texts[Number(new RegExp(`<c r="${cell}"[^>]* t="s"[^>]*><v>([0-9]+)`).exec(xml)?.[1])];
    expect(textAt("A5")).toBe("11.10");
    expect(textAt("D5")).toBe("1.234");
    expect(xml).toMatch(/<c r="C5"[^>]*><v>0<\/v>/);
    expect(xml).toMatch(/<c r="E5"[^>]*\/>/);
    expect(xml).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"/);
    expect(parts["xl/styles.xml"]).toContain('formatCode="#,##0"');
    expect(texts).toContain("PU bulan lalu (September 2025)");
    expect(texts).not.toContain("PU nonaktif bulan lalu (September 2025)");
    expect(texts).toContain("Laporan bulanan Oktober 2025, Cabang Blitar");
  });
});
