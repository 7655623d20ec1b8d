import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BarCell } from "./bar-cell";
import { DataTable } from "./data-table";
import { GROUP_ROWS } from "./row-groups";
import type { Column, Row } from "./table-schema";

const columns: Column[] = [
  { key: "name", label: "Daerah", align: "start", kind: "text", sortable: true, ignoredPrefixes: ["Kab. ", "Kota "] },
  { key: "parent", label: "Provinsi", align: "start", kind: "text", sortable: true },
  { key: "bar", label: "Batang", align: "start", kind: "text" },
  ...["coverage", "participants", "workers", "gap", "change"].map((key): Column => ({
    key,
    label: key,
    align: "end",
    kind: "number",
    sortable: true,
  })),
  { key: "note", label: "Catatan", align: "start", kind: "text" },
];

function row(index: number): Row {
  const workers = 20_000 + ((index * 7919) % 900_000);
  const coverage = ((index * 37) % 1000) / 1000 + index / 1e6;
  return {
    key: String(index),
    href: `/daerah/11.${index}?period=2025-09`,
    searchText: `Kabupaten Contoh ${index} alias${index % 9} 11.${index}`,
    cells: {
      name: { text: `Kab. Contoh ${index}` },
      parent: { text: `Provinsi ${index % 38}` },
      bar: { text: "", node: <BarCell value={coverage} target={0.61} max={1.2} /> },
      coverage: { text: `${(coverage * 100).toFixed(1).replace(".", ",")}%`, sort: coverage },
      participants: { text: Math.round(workers * coverage).toLocaleString("id-ID") },
      workers: { text: workers.toLocaleString("id-ID") },
      gap: { text: "–", sort: null },
      change: { text: "+1,8 poin" },
      note: { text: "simulasi" },
    },
  };
}

const render = (rows: Row[]) =>
  renderToStaticMarkup(
    <DataTable
      id="daerah"
      caption="Cakupan"
      columns={columns}
      rows={rows}
      sort={{ key: "gap", direction: "desc" }}
      sortHref={(key, direction) => `/?sort=${key}&order=${direction}`}
    />,
  );

describe("the data table", () => {
  const html = render([row(1), { ...row(2), hidden: true }]);

  test("says how it is sorted, and its headers lead to the other order without JavaScript", () => {
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(html.match(/aria-sort="none"/g)).toHaveLength(6);
    expect(html).toContain('<a href="/?sort=gap&amp;order=asc"');
    expect(html).toContain('<a href="/?sort=name&amp;order=asc"');
    expect(html).toContain('<a href="/?sort=workers&amp;order=desc"');
  });

  test("heads each row with its link and can be scrolled by keyboard under its own name", () => {
    expect(html).toContain(
      '<th scope="row" role="rowheader"><a href="/daerah/11.1?period=2025-09">Kab. Contoh 1</a></th>',
    );
    expect(html).toContain('<div class="table-scroll" role="region" aria-labelledby="daerah-caption" tabindex="0">');
  });

  test("keeps rows that the search hides, hidden", () => {
    expect(html.match(/<tr role="row"[^>]* hidden="">/g)).toHaveLength(1);
    expect(render([{ ...row(1), hidden: true }])).toContain('<tbody role="rowgroup" hidden="">');
  });

  test("writes only those search words that are not in the row already", () => {
    expect(html).toContain('data-q="kabupaten alias1"');
  });

  test("is empty without failing, and groups rows", () => {
    expect(render([])).not.toContain("<tbody");
    expect(render(Array.from({ length: GROUP_ROWS + 1 }, (_, index) => row(index))).match(/<tbody/g)).toHaveLength(2);
  });

  test("stays small: 514 rows of nine columns within 30 kB of gzip", () => {
    expect(gzipSync(render(Array.from({ length: 514 }, (_, index) => row(index)))).length).toBeLessThan(30_000);
  });
});

describe("a bar", () => {
  const bar = (value: number | null, target: number | null) =>
    renderToStaticMarkup(<BarCell value={value} target={target} max={1.2} />);

  test("has its length and its tick in percent of the longest", () => {
    expect(bar(0.3, 0.6)).toContain('style="--v:25;--t:50"');
    expect(bar(0.3, null)).toContain('style="--v:25"');
  });

  test("tells met by the exact value, and what is longer than the bar", () => {
    expect(bar(0.6, 0.6)).toContain("data-met");
    expect(bar(0.5999, 0.6)).not.toContain("data-met");
    expect(bar(1.47, 0.6)).toContain("data-over");
  });

  test("has a pattern where the value is missing", () => {
    expect(bar(null, 0.6)).toContain("data-none");
  });
});
