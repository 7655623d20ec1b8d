import { expect, it } from "vitest";
import { areaOf } from "@/tests/support/coverage-examples";
import type { Marking } from "../rules/marking";
import { beyondText, spreadOf, spreadText } from "./spread";

const mixed: Marking = { mode: "badges", real: new Set(["nyata"]) };
const real = areaOf(287, 1000, { sources: ["nyata"] });
const simulated = areaOf(500, 1000, { sources: ["simulasi"], simulated: true });

it("leaves out the silent and says so, and that some dots are simulated where others are real", () => {
  expect(spreadOf([real, simulated, areaOf(null)], "kota", mixed)).toEqual({
    ...{
      values: [0.287, 0.5],
      whose: "kota yang melapor",
      farthest: simulated.region.code,
      remark: "sebagian titik simulasi",
    },
  });
  expect(spreadOf([real, real], "kota", mixed)).toMatchObject({ whose: "kota", remark: null });
  expect(spreadOf([real, areaOf(null)], "kota", mixed)).toBeNull();
});

it("tells the strip in words", () => {
  expect(spreadText("Kota Blitar", 0.287, { values: [0.1, 0.287, 0.612], target: 0.61 }, "kota")).toBe(
    "Cakupan 3 kota: dari 10,0% sampai 61,2%; Kota Blitar 28,7%.",
  );
});

it("says of dots that stand at the end of the strip that they lie farther, to those who see it and those who do not", () => {
  const values = [...Array.from({ length: 98 }, (_, index) => index / 100), 1.4, 2.25];
  const words = "2 titik di ujung kanan sebenarnya lebih jauh, sampai";
  expect(beyondText({ values, target: 0.61 })).toEqual({ words, farthest: "225,0%" });
  const said = spreadText("Kota Blitar", 0.287, { values, target: 0.61 }, "kota");
  expect(said).toContain(`Pada gambar ${words} 225,0%.`);
  expect(beyondText({ values: [0.1, 0.3], target: 0.61 })).toBeNull();
});
