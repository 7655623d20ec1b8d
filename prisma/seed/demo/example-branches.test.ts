import { expect, it } from "vitest";
import { planExampleBranches } from "./example-branches";

it("shares the regencies of a province evenly, each once, at most eight a branch", () => {
  const codes = Array.from({ length: 17 }, (_, n) => `11.${String(n + 1).padStart(2, "0")}`);
  const branches = planExampleBranches(
    [
      { code: "11", name: "Aceh" },
      { code: "12", name: "Sumatera Utara" },
    ],
    codes,
  );
  expect(branches.map(({ name }) => name)).toEqual([
    "Cabang Contoh Aceh 1",
    "Cabang Contoh Aceh 2",
    "Cabang Contoh Aceh 3",
  ]);
  expect(branches.flatMap(({ regions }) => regions)).toEqual(codes);
  expect(Math.max(...branches.map(({ regions }) => regions.length))).toBeLessThanOrEqual(8);
});
