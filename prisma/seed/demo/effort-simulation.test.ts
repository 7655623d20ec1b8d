import { expect, it } from "vitest";
import { simulateEfforts } from "./effort-simulation";

it("gives every region groups within its workers, and money for just those who are paid for", () => {
  const workers = new Map([
    ["35.74", 119_345],
    ["31.71", 500_000],
    ["91.08", 900],
  ]);
  const efforts = simulateEfforts(workers);
  for (const [code, people] of workers) {
    const own = efforts.filter(({ regionCode }) => regionCode === code);
    const groups = own.flatMap((one) => (one.kind === "GROUP" ? [one] : []));
    expect(groups).toHaveLength(4);
    for (const { potential, covered } of groups) {
      expect(covered).toBeLessThanOrEqual(potential);
      expect(potential).toBeLessThan(people);
    }
    const paid = groups.filter(({ funding }) => funding !== null).reduce((sum, { covered }) => sum + covered, 0);
    for (const one of own) if (one.kind === "FUNDING") expect(one.amount).toBe(paid * 16_800 * 12);
  }
  expect(simulateEfforts(workers)).toEqual(efforts);
});
