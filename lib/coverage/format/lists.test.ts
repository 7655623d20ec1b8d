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

it("those that did not are counted, and those that are only in a total did not report either", () => {
  const one = [place("35.02", null)];
  expect(
    [silentList([], 0), silentList(one, 0), silentList([], 38), silentList(one, 38)].map(({ title }) => title),
  ).toEqual([
    "Semua daerah sudah lapor",
    "Belum lapor: 1 daerah",
    "38 daerah jumlah provinsi saja",
    "Belum lapor: 1 daerah; 38 daerah jumlah provinsi saja",
  ]);
});
