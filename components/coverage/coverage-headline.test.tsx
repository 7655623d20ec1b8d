import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { areaCompleteness } from "@/lib/coverage/format/completeness";
import type { Standing } from "@/lib/coverage/rules/standing";
import type { Source } from "@/lib/sources/schema";
import { areaOf, EMPLOYED, MEASURE, nationOf, standing, targetOf } from "@/tests/support/coverage-examples";
import { CoverageHeadline } from "./coverage-headline";

const VIEW = {
  period: null,
  indicator: EMPLOYED,
  target: null,
  targets: [],
  data: "all" as const,
  knownAt: null,
  remarks: [],
};

const draw = (of: Standing) =>
  renderToStaticMarkup(
    <CoverageHeadline
      title="Kota Blitar"
      standing={of}
      measure={MEASURE}
      view={VIEW}
      targets={[targetOf()]}
      completeness={areaCompleteness(of.area, "#belum-lapor", 0)}
      sources={[{ title: "Antara" } as Source]}
      marking={{ mode: "none", real: new Set() }}
      actions={[{ label: "Cetak lembar", href: "/daerah/35.72/lembar" }]}
    />,
  );

describe("the top of a page", () => {
  const html = draw(standing(areaOf(287)));

  it("opens its number into two counts in a native details, printed open", () => {
    expect(html).toMatch(/<details data-print="open"[^>]*><summary[^>]*>287 dari 1\.000 orang · <span[^>]*>lihat hit/);
    for (const text of ["287 / 1.000 = 28,7%", "pekerja Agustus 2025", "Antara"]) expect(html).toContain(text);
  });

  it("has one number that is loud, and one thing to do", () => {
    expect(html.match(/answer-number/g)).toHaveLength(1);
    expect(html).toMatch(/<p class="answer-number"><a href="\/daerah\/35\.72\/asal\?period=2025-09">28,7%<\/a><\/p>/);
    expect(html.match(/button-primary/g)).toHaveLength(1);
  });

  it("draws no sign as large as a number where nothing was reported", () => {
    const silent = draw(standing(areaOf(null)));
    expect(silent).toContain("belum lapor");
    expect(silent).not.toContain("answer-number");
  });

  it("draws no bar where nothing is said of the area", () => {
    const few = draw(standing(nationOf(90, { n: 2, of: 514, workers: 300, byTotal: 0 }, 100_000)));
    expect(few).toMatch(/<p class="answer-number"><a [^>]*>2<\/a><\/p>/);
    expect(few).not.toContain("ladder");
  });
});
