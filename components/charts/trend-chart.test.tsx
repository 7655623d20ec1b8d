import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TrendChart } from "./trend-chart";
import { pathOf } from "./trend-lines";
import { strandsOf, type TrendColumn, type TrendRow } from "./trend-data";

const columns: TrendColumn[] = [
  { key: "own", label: "Cakupan", role: "line", unit: "percent" },
  { key: "target", label: "RPJMN 61%", role: "step", unit: "percent" },
  { key: "printed", label: "Angka terbit", role: "mark-hollow", unit: "percent" },
];
const rows: TrendRow[] = [
  {
    key: "2021-08",
    label: "Agustus 2021",
    cells: { own: { value: 0.2, text: "20,0%" }, target: { value: 0.61, text: "61%" } },
  },
  { key: "2021-09", label: "September 2021", cells: { own: { value: null, text: "belum lapor" } } },
  {
    key: "2021-10",
    label: "Oktober 2021",
    cells: { own: { value: 0, text: "0,0%" }, printed: { value: 0.23, text: "23%", note: "<b>Antara</b>" } },
  },
];
const facts = {
  id: "tren",
  title: "Cakupan",
  description: "Cakupan turun.",
  unit: "persen",
  source: "Antara",
  originHref: "/daerah/35.74/asal",
  asOf: "Oktober 2021",
  downloadHref: "/tren.csv",
};
const render = (change: Partial<Parameters<typeof TrendChart>[0]> = {}) =>
  renderToStaticMarkup(<TrendChart {...facts} columns={columns} rows={rows} yUnit="percent" {...change} />);

describe("TrendChart", () => {
  it("says what it shows before it shows it, and from whom", () => {
    const html = render();
    expect(html.indexOf("Cakupan turun.")).toBeLessThan(html.indexOf("<svg"));
    for (const fact of ["persen", "Antara", "Oktober 2021", 'href="/tren.csv"', "lihat sebagai tabel"]) {
      expect(html).toContain(fact);
    }
  });
  it.each(["title", "description", "unit", "asOf", "source", "downloadHref"] as const)("throws without %s", (fact) => {
    expect(() => render({ [fact]: " " })).toThrow(fact);
  });
  it("keeps missing, zero and not applicable apart in the table", () => {
    const html = render();
    expect(html).toContain("<td>belum lapor</td>");
    expect(html).toContain('<td data-v="0">0,0%</td>');
    expect(html).toContain("<td></td>");
  });
  it("escapes what publishers wrote", () => {
    expect(render()).toContain("&lt;b&gt;Antara");
  });
  it("marks simulated numbers beside the title, and by dashes where others stand beside them", () => {
    const mixed = rows.map((row, index) => ({
      ...row,
      cells: { ...row.cells, own: { ...row.cells.own!, value: 0.2 + index / 100, simulated: index === 0 } },
    }));
    const html = render({ simulated: true, rows: mixed });
    expect(html.match(/>simulasi</g)).toHaveLength(1);
    expect(html).toContain('stroke-dasharray="6 5"');
    expect(html).toContain("</svg> simulasi</li>");
    expect(render()).not.toContain("simulasi");
    expect(render()).not.toContain('stroke-dasharray="6 5"');
  });
  it("says that its axis does not begin at zero, and only then", () => {
    expect(render()).not.toContain("Sumbu dimulai");
    const high = rows.map((row, index) => ({ ...row, cells: { own: { value: 0.21 + index / 10, text: "" } } }));
    expect(render({ rows: high })).toContain("Sumbu dimulai dari 20%, bukan nol.");
  });
  it("names at the edge what the axis does not reach, and keeps the line off the plot", () => {
    const far = columns.map((column) =>
      column.key === "target" ? { ...column, beyond: "RPJMN, 41 poin di atas" } : column,
    );
    const html = render({ columns: far });
    expect(html).toContain("<li><b>▲ 61%</b> RPJMN, 41 poin di atas</li>");
    expect(html).not.toContain("0.1 5");
  });
  it("ticks a corrected month", () => {
    expect(render()).not.toContain("trend-revised");
    const revised = rows.map((row) => ({ ...row, cells: { own: { value: 0.2, text: "20,0%", revised: true } } }));
    expect(render({ rows: revised })).toContain("</i> direvisi");
  });
});

describe("pathOf", () => {
  const scale = { min: 0, max: 1, ticks: [] };
  it("leaves a gap where a value is missing", () => {
    expect(pathOf(columns[0]!, [0.2, null, 0], scale)).toBe("M0 800h.01M1000 1000h.01");
  });
  it("draws a target that holds for one month as a short step", () => {
    expect(pathOf(columns[1]!, [0.61, null, null], scale)).toBe("M0 390H250");
  });
  it("draws nothing off the axis", () => {
    expect(pathOf(columns[1]!, [1.2, null, null], scale)).toBe("");
  });
});

describe("strandsOf", () => {
  it("draws the way between simulated and measured months as simulated", () => {
    const values = [0.1, 0.2, 0.3, 0.4];
    const data = {
      columns,
      rows: values.map((value, index) => ({
        key: String(index),
        label: "",
        cells: { own: { value, text: "", simulated: index < 2 } },
      })),
    };
    expect(strandsOf(data, "own")).toEqual([
      { dashed: false, values: [null, null, 0.3, 0.4] },
      { dashed: true, values: [0.1, 0.2, 0.3, null] },
    ]);
  });
});
