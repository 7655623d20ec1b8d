import { describe, expect, it } from "vitest";
import { LAST_PERIOD, participantFiles, workerFile } from "./make-facts";

const PROFILES = [
  { code: "11.10", provinceCode: "11", character: "rural", size: 90 },
  { code: "35.74", provinceCode: "35", character: "city", size: 119 },
] as const;

describe("the facts of the bench", () => {
  const young = participantFiles(PROFILES, 10);
  const old = participantFiles(PROFILES, 25);

  it("are one figure per region, month and segment, ten years a file", () => {
    expect(young.map(({ rows }) => rows)).toEqual([2 * 120 * 4]);
    expect(old.map(({ name, rows }) => [name, rows])).toEqual([
      ["participants-2000-10-2010-09.csv", 960],
      ["participants-2010-10-2020-09.csv", 960],
      ["participants-2020-10-2025-09.csv", 480],
    ]);
    const lines = old.flatMap(({ text }) => text.trimEnd().split("\n").slice(1));
    expect(new Set(lines.map((line) => line.slice(0, line.lastIndexOf(",")))).size).toBe(2 * 25 * 12 * 4);
    expect(lines.filter((line) => !/^\d\d\.\d\d,\d{4}-\d\d,(PU|BPU|JAKON|PMI),\d+$/.test(line))).toEqual([]);
  });

  it("say the same about a month at every age", () => {
    const linesOf = (text: string, period: string) => text.split("\n").filter((line) => line.includes(`,${period},`));
    for (const period of [LAST_PERIOD, "2020-10"])
      expect(linesOf(old.at(-1)!.text, period)).toEqual(linesOf(young.at(-1)!.text, period));
  });

  it("come with workers of each year, the first year that may be recorded being 1990", () => {
    expect(workerFile(PROFILES, 10).text.split("\n")[1]).toMatch(/^11\.10,2015,\d+$/);
    expect(workerFile(PROFILES, 50)).toMatchObject({ name: "workers-1990-2025.csv", rows: 2 * 36 });
    expect(workerFile(PROFILES, 10).text).toContain("\n35.74,2025,119000\n");
  });
});
