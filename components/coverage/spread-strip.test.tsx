import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { SpreadStrip } from "./spread-strip";

const html = (values: readonly number[]) =>
  renderToStaticMarkup(
    <SpreadStrip
      name="Kota Blitar"
      own={0.28}
      values={values}
      whose="kota"
      target={0.61}
      targetHref="/daerah/35.72/asal#target"
      farthestHref="/daerah/31.71/asal"
    />,
  );

it("says beside the dots, and to who does not see them, that those at its end lie farther", () => {
  const below = Array.from({ length: 98 }, (_, index) => index / 100);
  const far = html([...below, 2.25]);
  expect(far).toContain("1 titik di ujung kanan sebenarnya lebih jauh, sampai 225,0%");
  expect(far).toContain('1 titik di ujung kanan sebenarnya lebih jauh, sampai <a href="/daerah/31.71/asal">225,0%</a>');
  expect(html(below)).not.toContain("ujung kanan");
});
