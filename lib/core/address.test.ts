import { expect, it } from "vitest";
import { addressOf } from "./address";

it("holds what is said, in its order and coded, and nothing of what is not", () => {
  expect(addressOf("/a", { q: "x & y", day: null, none: undefined, empty: "", page: "2" })).toBe("/a?q=x+%26+y&page=2");
  expect(addressOf("/a", { day: null })).toBe("/a");
});
