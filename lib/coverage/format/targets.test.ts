import { expect, it } from "vitest";
import { areaOf, BPU, EMPLOYED, targetOf } from "@/tests/support/coverage-examples";
import { targetGap, targetsFor } from "./targets";

const area = areaOf(287);
const own = targetOf({ id: "own", regionCode: "35.72", percent: null, headcount: 500 });
const national = targetOf({ id: "nation", percent: null, headcount: 57_550_000 });

it("leaves out people promised for a wider area, and holds its own against its participants (N18)", () => {
  expect(targetsFor(area, [own, national, targetOf()]).map(({ id }) => id)).toEqual(["own", "t"]);
  expect(targetGap(area, own, EMPLOYED)).toEqual({ value: 213, format: "count", text: "213 orang" });
  expect(targetGap(area, own, BPU).value).toBeNull();
});

it("says of every other target how many are missing, or why not", () => {
  expect(targetGap(area, targetOf(), EMPLOYED).text).toBe("323 orang");
  expect(targetGap(area, targetOf({ base: "ELIGIBLE" }), EMPLOYED).text).toBe("tidak dapat dibandingkan: dasar lain");
  expect(targetGap(areaOf(610), targetOf(), EMPLOYED).text).toBe("tercapai");
  expect(targetGap(areaOf(2250), targetOf(), EMPLOYED).text).toBe("terlampaui");
  expect(targetGap(areaOf(null), targetOf(), EMPLOYED).text).toBe("belum lapor");
});
