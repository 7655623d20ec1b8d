import { expect, it } from "vitest";
import { planSection } from "./plan-section";

it("says each plan with its name where there are several, and their remarks once", () => {
  const outcome = {
    ...{ rupiah: 5, cost: "Rp5", sentence: ["untuk ", { strong: "1 orang" }], facts: [] },
    remarks: ["Ya."],
  };
  const [a, b] = [
    { ...outcome, key: "A" as const },
    { ...outcome, key: "B" as const },
  ];
  expect(planSection({ outcomes: [] })).toEqual([]);
  expect(planSection({ outcomes: [a] })[0]).toMatchObject({ lines: ["Rp5 untuk 1 orang"], aside: "Ya." });
  expect(planSection({ outcomes: [a, b] })[0]).toMatchObject({
    ...{ lines: ["A: Rp5 untuk 1 orang", "B: Rp5 untuk 1 orang"], aside: "Ya." },
  });
});
