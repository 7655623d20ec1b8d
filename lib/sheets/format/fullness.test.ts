import { expect, it } from "vitest";
import { sheetExample } from "@/tests/support/sheet-example";
import { fullnessOf } from "./fullness";

const saying = (...lines: string[]) => sheetExample({ sections: [{ key: "x", title: "X", lines, aside: null }] });
const lines = (count: number) => Array.from({ length: count }, () => "Satu baris.");

it("counts lines as they break, and a page that holds more is set smaller", () => {
  expect(fullnessOf(sheetExample())).toBe(0);
  expect(fullnessOf(saying(...lines(15)))).toBe(0);
  expect(fullnessOf(saying(...lines(16)))).toBe(1);
  expect(fullnessOf(saying("kata ".repeat(118 * 4)))).toBe(1);
  expect(fullnessOf(saying(...lines(22)))).toBe(2);
});
