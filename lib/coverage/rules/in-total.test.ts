import fc from "fast-check";
import { expect, it } from "vitest";
import { FORMER_PROVINCES } from "@/lib/core/former-provinces";
import { wordsOf } from "@/lib/core/sentence";
import { provinceOf } from "@/lib/core/region-code";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { Region } from "@/lib/regions/schema";
import { MEASURE } from "@/tests/support/coverage-examples";
import { factsOf } from "../format/facts";
import { silentList } from "../format/lists";
import type { RegionCells } from "./effective";
import { coverageOfMonth, NO_MONTH } from "./months";
import { hasStatus } from "./region-filter";
import { countInTotal, standingsOf } from "./standing";
import { treeOf } from "./tree";

const PROVINCES = ["11", "35", "91", "93", "94", "95"];
const REGENCIES = PROVINCES.flatMap((code) => [`${code}.01`, `${code}.02`]);
const region = (code: string): Region => ({
  ...{ code, name: code, bpsCode: null, kind: null, tileColumn: null, tileRow: null },
  level: code === "00" ? "NATION" : code.includes(".") ? "REGENCY" : "PROVINCE",
  parentCode: code === "00" ? null : code.includes(".") ? provinceOf(code) : "00",
});
const NATION_NODE = treeOf(["00", ...PROVINCES, ...REGENCIES].map(region), "00")!;
const [PAPUA] = FORMER_PROVINCES;

function counted(code: string): RegionCells {
  const cell = { active: 10, simulated: false, version: 1, sourceId: "s", basis: "REGISTRATION" as const };
  return code.includes(".") ? { OWN: { ALL: cell }, TOTAL: {} } : { OWN: {}, TOTAL: { ALL: cell } };
}

function standingsWith(codes: readonly string[]) {
  const workers = new Map(
    REGENCIES.map((code) => [code, { count: 100, year: 2023, simulated: false, sources: ["bps"] }]),
  );
  const month = { ...NO_MONTH, workers, cells: new Map(codes.map((code) => [code, counted(code)])) };
  const areas = coverageOfMonth(NATION_NODE, { numeratorSegments: [...SEGMENTS] }, month, NO_MONTH);
  return standingsOf(areas, [], null, MEASURE, codes.includes(PAPUA!.code) ? PAPUA!.successors : []);
}

it("each regency has its own figure, is in a total only, or did not report, and a page counts each once", () => {
  const some = fc.subarray([...PROVINCES, ...REGENCIES, PAPUA!.code]);
  fc.assert(
    fc.property(some, (codes) => {
      const standings = standingsWith(codes);
      const around = { standings, firstMonth: new Map() };
      for (const code of ["00", "11", "35"]) {
        const { area } = standings.get(code)!;
        const inside = REGENCIES.filter((each) => code === "00" || provinceOf(each) === code);
        const regencies = inside.map((each) => standings.get(each)!);
        const own = regencies.filter(({ area }) => area.participants !== null).length;
        const silent = regencies.filter((each) => hasStatus(each, "belum-lapor", around));
        expect([own + countInTotal(regencies), own + countInTotal(regencies) + silent.length]).toEqual([
          area.reported.n,
          area.reported.of,
        ]);
      }
    }),
  );
});

it("headline and list say the same number where some in a province with a total reported themselves", () => {
  const standings = standingsWith(["11", "11.01", PAPUA!.code, "95.02"]);
  const regencies = REGENCIES.map((code) => standings.get(code)!);
  const inTotal = countInTotal(regencies);
  const facts = factsOf(standings.get("00")!, MEASURE, "#", inTotal);
  expect(wordsOf(facts.at(-1)!.words)).toBe("kabupaten/kota melapor; 2 belum lapor; 8 jumlah provinsi saja");
  const silent = regencies.filter(({ area, inTotal }) => area.participants === null && inTotal === null);
  expect(silentList(silent, inTotal).title).toBe("Belum lapor: 2 daerah; 8 daerah jumlah provinsi saja");
});
