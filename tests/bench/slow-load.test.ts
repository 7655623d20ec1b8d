import { expect, it } from "vitest";
import { blockingTime } from "./slow-load";

it("counts what tasks take beyond 50 ms each, from the first paint on", () => {
  const tasks = [
    { start: 100, end: 300 },
    { start: 350, end: 480 },
    { start: 500, end: 620 },
    { start: 700, end: 740 },
  ];
  // Nothing before the paint, 30 of the task that it fell into, 70 of the next, nothing of a short one.
  expect(blockingTime(tasks, 400)).toBe(30 + 70);
  expect(blockingTime([], 400)).toBe(0);
});
