import { describe, expect, it } from "vitest";
import { addsUpUnder } from "./sum-text";

describe("a printed sum", () => {
  it.each<[total: string, parts: string[], dot: boolean, comma: boolean]>([
    ["3.579", ["1.234", "2.345"], true, true],
    ["1.734", ["1.234", "500"], true, false],
    ["501,234", ["1,234", "500"], true, false],
    ["1,00015", ["1,0001", "0,00005"], true, true],
    ["1,0002", ["1,0001", "0,00005"], false, false],
    ["2,7 juta", ["1,2 juta", "1.500.000"], true, true],
    ["1.234", ["1.234", "-", "n/a"], true, true],
    ["1.234", ["1.234", "kosong"], false, false],
    ["kosong", [], false, false],
    ["0.3", ["0.1", "0.2"], true, true],
  ])("%s of %j adds up under a dot: %s, under a comma: %s", (total, parts, dot, comma) => {
    expect([addsUpUnder(total, parts, "."), addsUpUnder(total, parts, ",")]).toEqual([dot, comma]);
  });
});
