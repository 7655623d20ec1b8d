import { describe, expect, test } from "vitest";
import { nearestTo, stepTo, type Point } from "./map-geometry";
import { outlineOf } from "./tile-outline";
import { createTypeAhead } from "./type-ahead";

describe("stepping through a map", () => {
  const points: Point[] = [
    [0, 0],
    [1, 0],
    [5, 3],
    [0, 4],
  ];

  test("goes to the nearest straight on", () => {
    expect(stepTo("ArrowRight", points, 0)).toBe(1);
    expect(stepTo("ArrowDown", points, 0)).toBe(3);
    expect(stepTo("ArrowLeft", points, 1)).toBe(0);
  });

  test("takes what lies aside only when nothing lies ahead", () => {
    expect(stepTo("ArrowDown", points, 1)).toBe(3);
    expect(stepTo("ArrowUp", points, 2)).toBe(1);
  });

  test("stays where nothing lies, and ignores other keys", () => {
    expect(stepTo("ArrowLeft", points, 0)).toBeNull();
    expect(stepTo("Enter", points, 0)).toBeNull();
  });

  test("a tap finds the nearest within reach", () => {
    expect(nearestTo([4, 3], points, 2)).toBe(2);
    expect(nearestTo([9, 9], points, 2)).toBeNull();
  });
});

describe("typing ahead", () => {
  const names = ["Kab. Aceh Barat", "Kab. Belitung", "Kab. Belitung Timur", "Kota Blitar", "Kab. Bangka"];
  const type = (text: string, from = 0) => {
    const { find } = createTypeAhead(names);
    return Array.from(text).reduce<number | null>((at, letter, index) => find(letter, at ?? from, index * 100), from);
  };

  test("finds a name by any of its words, the earlier word first", () => {
    expect(type("b")).toBe(1);
    expect(type("bel")).toBe(1);
    expect(type("kota b")).toBe(3);
    expect(type("timur")).toBe(2);
    expect(type("x")).toBeNull();
  });

  test("the same letter again goes on, and round", () => {
    expect(type("bb")).toBe(2);
    expect(type("bbbbb")).toBe(1);
  });

  test("begins anew after a pause", () => {
    const { find, isTyping } = createTypeAhead(names);
    find("b", 0, 0);
    expect(isTyping(500)).toBe(true);
    expect(isTyping(1000)).toBe(false);
    expect(find("a", 1, 1000)).toBe(0);
  });
});

describe("the outline of a group of tiles", () => {
  test("of two tiles side by side is one rectangle", () => {
    const path = outlineOf([
      { column: 2, row: 5 },
      { column: 3, row: 5 },
    ]);
    expect(path).toBe("M2 5h2v1h-2z");
  });

  test("of separate tiles is two, of a ring has a hole", () => {
    expect(
      outlineOf([
        { column: 0, row: 0 },
        { column: 5, row: 5 },
      ]).match(/M/g),
    ).toHaveLength(2);
    const ring = [0, 1, 2]
      .flatMap((row) => [0, 1, 2].map((column) => ({ column, row })))
      .filter(({ column, row }) => column !== 1 || row !== 1);
    expect(outlineOf(ring).match(/M/g)).toHaveLength(2);
  });
});
