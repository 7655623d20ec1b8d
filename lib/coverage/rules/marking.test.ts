import { expect, it } from "vitest";
import type { Source } from "@/lib/sources/schema";
import { areaOf } from "@/tests/support/coverage-examples";
import { markingOf, markOf } from "./marking";

const source = (id: string, kind: Source["kind"]): Source => {
  return { id, kind, title: id, publisher: null, url: null, fileSha256: null, fileName: null, dated: null };
};
const SOURCES = [source("sim", "SIMULATED"), source("bps", "OFFICIAL")];
const marking = (...behind: string[][]) =>
  markingOf(
    SOURCES,
    behind.map((sources) => areaOf(1, 2, { sources })),
  ).mode;

it("one banner says that all is simulated; beside real figures each is marked", () => {
  expect(marking(["sim"], ["sim"])).toBe("banner");
  expect(marking(["sim"], ["bps", "sim"])).toBe("badges");
  expect(marking(["bps"])).toBe("none");
  expect(marking()).toBe("none");
});

it("workers of places without a figure do not count", () => {
  const silent = areaOf(null, 2, { sources: ["bps"] });
  expect(markingOf(SOURCES, [areaOf(1, 2, { sources: ["sim"] }), silent]).mode).toBe("banner");
});

it("a figure of real and simulated counts is called neither", () => {
  const area = (sources: string[]) => areaOf(1, 2, { sources, simulated: sources.includes("sim") });
  const mixed = markingOf(SOURCES, [area(["sim"]), area(["bps"])]);
  const marks = [["sim"], ["sim", "bps"], ["bps"]].map((sources) => markOf(mixed, area(sources)));
  expect(marks).toEqual(["simulated", "partly", null]);
  expect(markOf(markingOf(SOURCES, [area(["sim"])]), area(["sim"]))).toBeNull();
});
