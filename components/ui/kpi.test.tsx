import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Kpi } from "./kpi";

const division = { formula: "27.449 / 119.345 = 23,0%", asOf: "September 2021", source: "Antara" };

it("holds its division in a native details, printed open", () => {
  const html = renderToStaticMarkup(<Kpi label="Cakupan" value="23,0%" division={division} />);
  expect(html).toMatch(/<details data-print="open"[^>]*><summary[^>]*>lihat hitungan<\/summary>/);
  for (const text of ["27.449 / 119.345 = 23,0%", "September 2021", "Antara"]) expect(html).toContain(text);
  expect(html).not.toContain("Rumus");
});

it("has no details when there is nothing to divide", () => {
  expect(
    renderToStaticMarkup(<Kpi label="Cakupan" value="–" details={["belum lapor"]} tone="missing" />),
  ).not.toContain("<details");
});
