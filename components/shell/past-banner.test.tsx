import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { KnownDay } from "@/lib/core/known-day";
import { PastBanner } from "./past-banner";

it("says of which day a page is, and leads back to now and to what changed since", () => {
  const html = renderToStaticMarkup(<PastBanner day={"2026-11-12" as KnownDay} latest="/provinsi/35" />);
  expect(html).toContain("Seperti yang diketahui sampai akhir 12 November 2026 (WIB)");
  expect(html).toContain('<a href="/provinsi/35">kembali ke yang terbaru</a>');
  expect(html).toContain('<a href="/perubahan?dari=2026-11-12">');
  expect(html).toContain('<a href="/target?diketahui=2026-11-12">Target</a>');
});

it("is not there now", () => {
  expect(renderToStaticMarkup(<PastBanner day={null} latest="/" />)).toBe("");
});
