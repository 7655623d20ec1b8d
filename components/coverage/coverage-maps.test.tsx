import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { standingsOf, type Standing } from "@/lib/coverage/rules/standing";
import type { View } from "@/lib/coverage/rules/view";
import type { Region } from "@/lib/regions/schema";
import { areaOf, EMPLOYED, MEASURE, targetOf } from "@/tests/support/coverage-examples";
import { CoverageMaps } from "./coverage-maps";

// The first real days: provinces with a total only, few regencies with figures of their own (L9).

const view: View = {
  period: null,
  indicator: EMPLOYED,
  target: null,
  targets: [],
  data: "all",
  knownAt: null,
  remarks: [],
};

function regionOf(code: string, name: string, place: [column: number, row: number] | null = null): Region {
  const level = code === "00" ? "NATION" : place ? "REGENCY" : "PROVINCE";
  const parentCode = code === "00" ? null : place ? code.slice(0, 2) : "00";
  return {
    ...{ code, name, level, parentCode, bpsCode: null, kind: place ? "KABUPATEN" : null },
    ...{ tileColumn: place?.[0] ?? null, tileRow: place?.[1] ?? null },
  };
}

const REGIONS = [
  regionOf("00", "Indonesia"),
  regionOf("34", "DI Yogyakarta"),
  regionOf("35", "Jawa Timur"),
  regionOf("34.01", "Kabupaten Kulon Progo", [0, 0]),
  regionOf("35.01", "Kabupaten Pacitan", [1, 0]),
  regionOf("35.02", "Kabupaten Ponorogo", [2, 0]),
  regionOf("35.03", "Kabupaten Trenggalek", [3, 0]),
];

/** A province of three regencies of which the total is known, and one of the three. */
function standings(): Map<string, Standing> {
  const total = { n: 3, of: 3, workers: 1000, byTotal: 3 };
  const named = (code: string, participants: number | null, more = {}) => {
    const name = REGIONS.find((region) => region.code === code)!.name;
    return [code, areaOf(participants, 1000, { region: { code, name }, ...more })] as const;
  };
  const areas = new Map([
    named("34", null),
    named("35", 250, { reported: total }),
    named("34.01", null),
    named("35.01", 310),
    named("35.02", null),
    named("35.03", null),
  ]);
  const choice = { key: "rpjmn-2025", family: "rpjmn", year: 2025, label: "61% (2025)" };
  return standingsOf(areas, [targetOf()], choice, MEASURE);
}

const marking = { mode: "none", real: new Set<string>() } as const;
const htmlOf = (regions: Region[]) =>
  renderToStaticMarkup(
    <CoverageMaps targetHref="/asal#target" regions={regions} standings={standings()} view={view} marking={marking} />,
  );
const linkOf = (html: string, name: string) => new RegExp(`<a [^>]*aria-label="${name},[^>]*>`).exec(html)?.[0] ?? "";

describe("where only a province's total is known", () => {
  const html = htmlOf(REGIONS);

  it("draws its silent regencies as one block in the total's colour, and says so", () => {
    expect(html.split('class="map-block"')).toHaveLength(2);
    expect(html).toMatch(/class="map-block" data-b="\d"><path d="M2 0h2v1h-2z"/);
    expect(linkOf(html, "Kab. Ponorogo")).toContain("jumlah provinsi saja: Jawa Timur 25,0%");
    expect(html).toContain("<b>2</b> daerah: jumlah provinsi saja");
    expect(html).toContain("blok provinsi dihitung satu");
  });

  it("keeps regencies with a figure of their own, and hatches those of which nothing is known", () => {
    expect(linkOf(html, "Kab. Pacitan")).toMatch(/31,0%.* data-b="\d"/);
    expect(linkOf(html, "Kab. Kulon Progo")).toContain('fill="url(#peta-ubin-h)"');
    expect(html).toContain("<b>1</b> belum lapor");
  });

  it("says the same on the page of the province", () => {
    const province = htmlOf(REGIONS.filter(({ code }) => code.startsWith("35")));
    expect(province.split('class="map-block"')).toHaveLength(2);
    expect(province).not.toContain("belum lapor");
    expect(province).not.toContain("peta-provinsi");
  });
});
