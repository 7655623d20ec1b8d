import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { calmMoment } from "./draining";

it("waits for a moment in which nothing keeps the process busy", async () => {
  let turns = 6;
  const busy = (async () => {
    for (; turns > 0; turns -= 1) {
      const end = performance.now() + 20;
      while (performance.now() < end);
      await setImmediate();
    }
  })();
  await calmMoment();
  expect(turns).toBe(0);
  await busy;
});
