import { expect, it } from "vitest";
import { areaOf, MEASURE, pointOf, targetOf } from "@/tests/support/coverage-examples";
import { standingOf, standingsOf } from "../rules/standing";
import { cardsOf } from "./cards";
import { headlineOf, headlineWords } from "./headline";
import { monthOptions } from "./months";
import { spokenStanding } from "./spoken";
import { targetGap } from "./targets";

const province = areaOf(500, 2000, {
  region: { code: "35", name: "Jawa Timur" },
  reported: { n: 2, of: 2, workers: 2000, byTotal: 2 },
});
const silent = areaOf(null);

it("a regency of which only its province's total is known is called by one word, whichever part of a page says it", () => {
  const areas = new Map([
    ["35", province],
    ["35.72", silent],
  ]);
  const standing = standingsOf(areas, [], null, MEASURE).get("35.72")!;
  const again = standingOf(silent, targetOf(), MEASURE, standing.inTotal);
  const month = pointOf(MEASURE.period, province);
  const nothing = { series: [], month: new Map(), lastMonth: new Map(), firstMonth: new Map() };
  const overview = { ...nothing, months: [month], period: MEASURE.period, standard: MEASURE.period };
  const said = [
    headlineWords(headlineOf(standing, MEASURE)),
    spokenStanding(standing, "Kota Blitar"),
    ...cardsOf(again, MEASURE).map(({ value }) => value.text),
    targetGap(silent, targetOf(), MEASURE.indicator, standing.inTotal).text,
    ...monthOptions(overview, true).map(({ label }) => label),
  ];
  expect(said.filter((each) => !each.includes("jumlah provinsi saja"))).toEqual([]);
  expect(said[0]).toBe("September 2025: jumlah provinsi saja yang diketahui, Kota Blitar belum dirinci.");
});

it("one that reported, or lies elsewhere, is in nobody's total", () => {
  const elsewhere = areaOf(null, 1000, { region: { code: "33.01", name: "Kab. Cilacap" } });
  const areas = new Map([
    ["35", province],
    ["35.72", areaOf(3)],
    ["33.01", elsewhere],
  ]);
  const standings = standingsOf(areas, [], null, MEASURE);
  expect([...standings.values()].map(({ inTotal }) => inTotal)).toEqual([null, null, null]);
  expect(headlineWords(headlineOf(standings.get("33.01")!, MEASURE))).toContain("belum lapor");
});
