import { expect, it } from "vitest";
import { areaOf, standing } from "@/tests/support/coverage-examples";
import type { Standing } from "../rules/standing";
import { reportedList, silentList } from "./lists";

const place = (code: string, participants: number | null): Standing =>
  standing(areaOf(participants, 1000, { region: { code, name: `Kab. ${code}` } }));

it("those that reported stand with their own figures, the largest first", () => {
  const { title, items } = reportedList([place("35.01", 287), place("35.02", null)]);
  expect(title).toBe("Sudah lapor: 1 daerah");
  expect(items.map(({ cell }) => cell.text)).toEqual(["28,7%"]);
});

it("those that did not are counted", () => {
  expect([silentList([]).title, silentList([place("35.02", null)]).title]).toEqual([
    "Semua daerah sudah lapor",
    "Belum lapor: 1 daerah",
  ]);
});
