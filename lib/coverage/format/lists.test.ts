import { expect, it } from "vitest";
import { areaOf, standing } from "@/tests/support/coverage-examples";
import { rankingsOf } from "../rules/rankings";
import type { Standing } from "../rules/standing";
import { listsOf, reportedList } from "./lists";

function place(code: string, participants: number | null): Standing {
  return standing(areaOf(participants, 1000, { region: { code, name: `Kab. ${code}` } }));
}

function none(regencies: readonly Standing[]): Record<string, string> {
  const all = new Map(regencies.map((each) => [each.area.region.code, each]));
  const lists = listsOf(rankingsOf(regencies, new Map(), all), regencies);
  return Object.fromEntries(lists.map(({ key, none }) => [key, none]));
}

it("an empty list is success only where every regency was compared (N3)", () => {
  expect(none([place("35.01", null), place("35.02", null)])).toMatchObject({
    behind: "Belum ada daerah yang dapat dibandingkan dengan target.",
    falling: "Belum ada daerah dengan angka yang sebanding setahun lalu.",
    above: "Belum ada daerah yang melapor.",
    newest: "Belum ada daerah yang melapor.",
  });
  expect(none([place("35.01", 700), place("35.02", null)])["behind"]).toBe(
    "Tidak ada di antara 1 dari 2 daerah yang dapat dibandingkan.",
  );
  expect(none([place("35.01", 700), place("35.02", 610)])["behind"]).toBe("Semua daerah mencapai targetnya.");
});

it("those that reported stand with their own figures, the largest first", () => {
  const { title, items } = reportedList([place("35.01", 287), place("35.02", null)]);
  expect(title).toBe("Sudah lapor: 1 daerah");
  expect(items.map(({ cell }) => cell.text)).toEqual(["28,7%"]);
});
