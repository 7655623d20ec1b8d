import { expect, it } from "vitest";
import { runSoak } from "../soak/run-soak";

/** The short form of `npm run soak`; its own server keeps what it has acknowledged, as those of other tests do not. */
it("keeps every acknowledged cell while twenty people edit and while everything is killed", async () => {
  const { edited, killed } = await runSoak({ seconds: 5, kills: 3 }, () => undefined);
  expect(edited.violations).toEqual([]);
  expect(killed.violations).toEqual([]);
  expect(edited.acknowledged).toBeGreaterThan(0);
  expect(edited.counts.failed).toBe(0);
  expect(killed.acknowledged).toBeGreaterThan(0);
  expect(edited.counts.kept).toBeGreaterThan(0);
});
