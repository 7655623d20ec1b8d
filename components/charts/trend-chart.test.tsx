import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TrendChart } from "./trend-chart";
import { pathOf } from "./trend-lines";
import type { TrendColumn, TrendRow } from "./trend-data";

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
  it("marks simulated numbers beside the title, in the plot and by dashes", () => {
    const html = render({ simulated: true });
    expect(html.match(/>simulasi</g)).toHaveLength(2);
    expect(html).toContain("data-dashed");
    expect(render()).not.toContain(">simulasi<");
  });
});

describe("pathOf", () => {
  const scale = { max: 1, ticks: [] };
  it("leaves a gap where a value is missing", () => {
    expect(pathOf({ columns, rows }, columns[0]!, scale)).toBe("M0 800h.01M1000 1000h.01");
  });
  it("draws a target that holds for one month as a short step", () => {
    expect(pathOf({ columns, rows }, columns[1]!, scale)).toBe("M0 390H250");
  });
});
