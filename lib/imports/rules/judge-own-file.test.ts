import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText } from "@/lib/core/csv";
import { parseKnownDay } from "@/lib/core/known-day";
import { LARGEST_COUNT } from "@/lib/core/numbers";
import { parsePeriod } from "@/lib/core/period";
import { columnsOf } from "@/lib/core/table-file";
import { FILE_LABELS, fileRow } from "@/lib/coverage/format/csv";
import type { AreaCoverage } from "@/lib/coverage/schema";
import { areaOf, EMPLOYED } from "@/tests/support/coverage-examples";
import { readBook } from "../format/read-book";
import { findOwnFile } from "./find-own-file";
import { groupOwnRows, judgeOwnRow, ownReadings } from "./judge-own-file";

const PERIOD = parsePeriod("2021-09")!;
const VIEW = { indicator: EMPLOYED, data: "all", targets: [], choice: null, knownAt: null } as const;

/** Takes areas away as a file, and reads that again. @returns what becomes of each row, held against what is shown then */
async function again(areas: readonly AreaCoverage[], locale: "id" | undefined, shown = areas) {
  const head = columnsOf(FILE_LABELS).map(({ name, words }) => (locale === undefined ? name : words));
  const rows = areas.map((area) => fileRow(area, PERIOD, VIEW));
  const book = await readBook(Buffer.from(csvText(head, rows, locale)), () => new Set());
  const file = findOwnFile(book)!;
  const { groups, rejected } = groupOwnRows(file);
  expect(rejected).toEqual([]);
  const known = new Map(shown.map((area) => [area.region.code, area]));
  const readings = ownReadings(file);
  return groups.flatMap((group) =>
    group.rows.map((row) => judgeOwnRow(row, known, file, { of: "participants", readings })),
  );
}

const count = fc.option(fc.oneof(fc.nat(20), fc.nat(LARGEST_COUNT)), { nil: null });
const segments = fc.record({ PU: count, BPU: count, JAKON: count, PMI: count, unsplit: count });
const names = fc.constantFrom("Kota Blitar", "Kabupaten Fakfak", '=HYPERLINK("x")', "Kab. \"A\"; 'B', C", "-1");
const area = fc
  .tuple(fc.constantFrom("00", "11", "11.10", "35.74", "91.03", "96"), names, count, count, segments, fc.boolean())
  .map(([code, name, participants, workers, parts, simulated]) => ({
    ...areaOf(participants ?? 0, workers ?? 0),
    ...{ region: { code, name }, participants, workers, segments: parts, simulated },
  }));
const areas = fc.uniqueArray(area, { minLength: 1, maxLength: 6, selector: ({ region }) => region.code });
const locales = fc.constantFrom(undefined, "id" as const);

it("is of the day that its rows name", async () => {
  const view = { ...VIEW, knownAt: parseKnownDay("2021-10-12") };
  const text = csvText(
    columnsOf(FILE_LABELS).map(({ name }) => name),
    [fileRow(areaOf(10, 100), PERIOD, view)],
    undefined,
  );
  const book = await readBook(Buffer.from(text), () => new Set());
  expect(groupOwnRows(findOwnFile(book)!).groups).toMatchObject([{ period: "2021-09", knownAt: "2021-10-12" }]);
});

describe("a file of ours that is read again", () => {
  it("says of every row that nothing is different, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(areas, locales, async (taken, locale) => {
        const verdicts = await again(taken, locale);
        expect(verdicts).toHaveLength(taken.length);
        for (const verdict of verdicts) expect(["same", "missing"]).toContain(verdict);
      }),
    );
  });

  it("says where a figure has become another, and of a simulated row that it is one", async () => {
    await fc.assert(
      fc.asyncProperty(areas, locales, async (taken, locale) => {
        const shown = taken.map((one) => ({ ...one, participants: (one.participants ?? -1) + 1 }));
        const verdicts = await again(taken, locale, shown);
        const codes = verdicts.map((verdict) => (Array.isArray(verdict) ? verdict.map(({ code }) => code) : verdict));
        expect(codes).toEqual(taken.map(({ simulated }) => [simulated ? "I.082" : "I.081"]));
      }),
    );
  });
});
