import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { BarList } from "./bar-list";

const item = { key: "a", label: "Kota Blitar", max: 1, text: "23,0%" };

it("never draws a missing value as an empty bar", () => {
  const html = renderToStaticMarkup(
    <BarList label="Sebanding" items={[{ ...item, value: null, missing: "belum lapor" }]} />,
  );
  expect(html).toContain("belum lapor");
  expect(html).toContain("bars-missing");
  expect(html).not.toContain("bars-fill");
});

it("says by which side of the target, and shows values beyond the track", () => {
  const html = renderToStaticMarkup(
    <BarList
      label="Sebanding"
      items={[
        { ...item, value: 0.23, target: 0.61 },
        { ...item, key: "b", value: 1.478, target: 0.61, text: "147,8%" },
      ]}
    />,
  );
  expect(html).toContain('data-side="below"');
  expect(html).toContain("width:23%");
  expect(html).toContain("width:100%");
  expect(html).toContain("bars-over");
  expect(html).toContain("147,8%");
});
