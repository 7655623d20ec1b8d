import { describe, expect, test } from "vitest";
import { foldWords, matchesWords } from "@/lib/core/fold-words";
import { extraWords } from "./row-words";
import { columnKeys, compareKeys, keyOfText, readNumber } from "./sort-keys";
import type { Column } from "./table-schema";

const number: Column = { key: "n", label: "n", align: "end", kind: "number" };
const text: Column = { key: "t", label: "t", align: "start", kind: "text", ignoredPrefixes: ["Kab. "] };

test("printed numbers are read as they are printed", () => {
  expect(["1.293.782", "23,0%", "−3,4 poin", "+1.204", "0", "–", ""].map(readNumber)).toEqual([
    1293782,
    23,
    -3.4,
    1204,
    0,
    null,
    null,
  ]);
});

test("names sort without their prefix, in Indonesian, with numbers as numbers", () => {
  expect(keyOfText("Kab. Belitung", text)).toBe("Belitung");
  expect(keyOfText("", text)).toBeNull();
  expect(["b 10", "B 2", "a"].sort(compareKeys)).toEqual(["a", "B 2", "b 10"]);
});

test("missing comes last", () => {
  expect([null, 2, null, 1].sort(compareKeys)).toEqual([1, 2, null, null]);
});

describe("the marks that carry the exact order", () => {
  test("are not written where the printed texts say everything", () => {
    expect(columnKeys([{ text: "2,0%" }, { text: "1,0%" }], number)).toEqual({
      source: "text",
      marks: [undefined, undefined],
    });
    expect(
      columnKeys(
        [
          { text: "2,0%", sort: 0.02 },
          { text: "1,0%", sort: 0.01 },
        ],
        number,
      ).marks,
    ).toEqual([undefined, undefined]);
  });

  test("tell apart only what prints alike and differs", () => {
    const cells = [0.0204, 0.0201, 0.01, 0.0204].map((sort) => ({ text: sort === 0.01 ? "1,0%" : "2,0%", sort }));
    expect(columnKeys(cells, number)).toEqual({ source: "text", marks: ["1", undefined, undefined, "1"] });
  });

  test("are the whole keys where texts do not follow the order", () => {
    const cells = [
      { text: "49,0 juta", sort: 49e6 },
      { text: "812 ribu", sort: 812e3 },
      { text: "–", sort: null },
    ];
    expect(columnKeys(cells, number)).toEqual({ source: "marks", marks: ["49000000", "812000", undefined] });
  });

  test("are the whole keys where a printed number counts as missing", () => {
    const cells = [
      { text: "12", sort: 12 },
      { text: "0", sort: null },
    ];
    expect(columnKeys(cells, number)).toEqual({ source: "marks", marks: ["12", undefined] });
  });
});

test("search ignores case, accents and order of words", () => {
  expect(matchesWords(foldWords("Kab. Belitung Timur Kepulauan"), foldWords("TIMUR bélit"))).toBe(true);
  expect(matchesWords("kab. belitung", "belitung barat")).toBe(false);
});

test("words already printed or in the address are not repeated", () => {
  const row = { key: "1", href: "/daerah/19.06?period=2025-09", cells: { t: { text: "Kab. Belitung Timur" } } };
  expect(extraWords({ ...row, searchText: "Belitung Timur 19.06 Beltim" }, [text])).toBe("beltim");
  expect(extraWords({ ...row, searchText: "Belitung 19.06" }, [text])).toBeUndefined();
});
