import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { withinTicks } from "./silence";

const never = new Promise<never>(() => undefined);

/** Keeps this process from reading anything, as rendering a long page does. */
function keepBusy(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

it("hands on what comes in time, a failure too", async () => {
  expect(await withinTicks(500, Promise.resolve(7))).toBe(7);
  await expect(withinTicks(500, Promise.reject(new Error("ditolak")))).rejects.toThrow("ditolak");
});

it("gives up on what does not come", async () => {
  await expect(withinTicks(200, never)).rejects.toThrow("does not answer");
});

it("does not count the time in which this process itself could not listen", async () => {
  const answer = withinTicks(300, sleep(150, "jawaban"));
  keepBusy(600);
  expect(await answer).toBe("jawaban");
});
