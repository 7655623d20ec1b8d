import { expect, it } from "vitest";
import { areaOf } from "@/tests/support/coverage-examples";
import type { Marking } from "../rules/marking";
import { spreadOf, spreadText } from "./spread";

const mixed: Marking = { mode: "badges", real: new Set(["nyata"]) };
const real = areaOf(287, 1000, { sources: ["nyata"] });
const simulated = areaOf(500, 1000, { sources: ["simulasi"], simulated: true });

it("leaves out the silent and says so, and that some dots are simulated where others are real", () => {
  expect(spreadOf([real, simulated, areaOf(null)], "kota", mixed)).toEqual({
    ...{ values: [0.287, 0.5], whose: "kota yang melapor", remark: "sebagian titik simulasi" },
  });
  expect(spreadOf([real, real], "kota", mixed)).toMatchObject({ whose: "kota", remark: null });
  expect(spreadOf([real, areaOf(null)], "kota", mixed)).toBeNull();
});

it("tells the strip in words", () => {
  expect(spreadText("Kota Blitar", 0.287, [0.1, 0.287, 0.612], "kota")).toBe(
    "Cakupan 3 kota: dari 10,0% sampai 61,2%; Kota Blitar 28,7%.",
  );
});
