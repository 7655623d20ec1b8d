import { expect, it } from "vitest";
import type { Region } from "@/lib/regions/schema";
import { areaOf, MEASURE, standing, targetOf } from "@/tests/support/coverage-examples";
import { targetColumns } from "./target-columns";

const region = (code: string, name: string) => ({ code, name }) as Region;
const REGIONS = [region("00", "Indonesia"), region("35", "Jawa Timur"), region("35.72", "Kota Blitar")];

const nation = targetOf();
const ucj = { id: "u", family: "ucj", kind: "UCJ", title: "UCJ nasional" };
const document = (title: string) => ({ ...nation.instrument, ...ucj, title });
const own = targetOf({ id: "own", regionCode: "35.72", percent: 41.23, instrument: document("UCJ kota") });
const province = targetOf({
  id: "p",
  regionCode: "35",
  percent: 20,
  base: "EMPLOYED",
  instrument: document("UCJ provinsi"),
});
const eligible = targetOf({ id: "u", percent: 52.15, base: "ELIGIBLE", instrument: document("UCJ nasional") });
const people = targetOf({ id: "n", percent: null, headcount: 57_550_000, instrument: document("Rencana") });

it("sets own, province and nation side by side, each with its own gap, and no verdict over them", () => {
  const area = areaOf(287);
  const { heads, rows } = targetColumns(
    standing(area, own),
    [own, province, eligible, nation, people],
    REGIONS,
    MEASURE,
  );
  expect(heads.map(({ name }) => name)).toEqual(["Kota Blitar", "Jawa Timur", "Indonesia"]);
  expect(rows.map(({ name, isChosen }) => [name, isChosen])).toEqual([
    ["UCJ nasional", true],
    ["RPJMN", false],
  ]);
  expect(rows[0]!.cells.map((cell) => cell.map(({ target, gap }) => [target.percent, gap]))).toEqual([
    [[41.23, "kurang 126 orang"]],
    [[20, "tercapai"]],
    [[52.15, "tidak dapat dibandingkan: dasar lain"]],
  ]);
  expect(rows[1]!.cells.map((cell) => cell.length)).toEqual([0, 0, 1]);
});
