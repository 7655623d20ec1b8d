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

it("gives a place from the first part to the last, and takes it back from whoever leaves", async () => {
  const places = streamPlaces(1, 1000);
  const first = places.taking(two());
  expect(places.isFull()).toBe(false);
  expect((await first.next()).value).toEqual(Uint8Array.of(1));
  expect(places.isFull()).toBe(true);
  await first.next();
  expect((await first.next()).done).toBe(true);
  expect(places.isFull()).toBe(false);
  const second = places.taking(two());
  await second.next();
  await second.return();
  expect(places.isFull()).toBe(false);
});

it("keeps none for one who takes nothing, and frees it once", async () => {
  const places = streamPlaces(1, 1000);
  const silent = places.taking(two());
  await silent.next();
  await vi.advanceTimersByTimeAsync(999);
  expect(places.isFull()).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(places.isFull()).toBe(false);
  const other = places.taking(two());
  await other.next();
  await silent.return();
  expect(places.isFull()).toBe(true);
});
