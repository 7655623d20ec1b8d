import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { streamPlaces } from "./stream-places";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function* two(): AsyncGenerator<Uint8Array, void, void> {
  yield await Promise.resolve(Uint8Array.of(1));
  yield Uint8Array.of(2);
}

/** @returns whether a part has come, without waiting for it */
function watched(next: Promise<unknown>): () => Promise<boolean> {
  let hasCome = false;
  void next.then(() => (hasCome = true));
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return hasCome;
  };
}

const ONE = { atOnce: 1, waiting: 1 };

it("gives a place from the first part to the last, and hands it on to whoever waits", async () => {
  const places = streamPlaces(ONE, 1000);
  const [first, second, third] = [places.taking(two()), places.taking(two()), places.taking(two())];
  expect((await first.next()).value).toEqual(Uint8Array.of(1));
  expect(places.isFull()).toBe(false);
  const hasCome = watched(second.next());
  expect(await hasCome()).toBe(false);
  expect(places.isFull()).toBe(true);
  await first.next();
  expect((await first.next()).done).toBe(true);
  expect(await hasCome()).toBe(true);
  expect(places.isFull()).toBe(false);
  // One who leaves frees it as well.
  await second.return();
  expect((await third.next()).value).toEqual(Uint8Array.of(1));
});

it("keeps none for one who takes nothing, and frees it once", async () => {
  const places = streamPlaces(ONE, 1000);
  const [silent, other, late] = [places.taking(two()), places.taking(two()), places.taking(two())];
  await silent.next();
  const hasCome = watched(other.next());
  await vi.advanceTimersByTimeAsync(999);
  expect(await hasCome()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await hasCome()).toBe(true);
  await silent.return();
  expect(await watched(late.next())()).toBe(false);
});
