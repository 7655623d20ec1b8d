import { describe, expect, it } from "vitest";
import { areaOf, MEASURE, standing, targetOf } from "@/tests/support/coverage-examples";
import { offTrackOf } from "../rules/rankings";
import type { Standing } from "../rules/standing";
import { offTrackCells, offTrackText } from "./off-track";

function place(code: string, participants: number | null, people: number | null = null): Standing {
  const yearOnYear = people === null ? null : { points: 0.1, people, regions: 1, of: 1, workers: 1000 };
  return standing(areaOf(participants, 1000, { region: { code, name: `Kabupaten ${code}` }, yearOnYear }));
}

const text = (...places: Standing[]) => offTrackText(places, offTrackOf(places, "laju"));

describe("what is off track", () => {
  it("is success only where every regency was compared (N3)", () => {
    expect(text(place("35.01", null), place("35.02", null))).toBe(
      "Belum ada daerah yang dapat dibandingkan dengan target.",
    );
    expect(text(place("35.01", 700), place("35.02", null))).toBe(
      "Semua 1 daerah yang dapat dibandingkan mencapai targetnya.",
    );
    expect(text(place("35.01", 700), place("35.02", 610))).toBe("Semua daerah mencapai targetnya.");
  });

  it("says how many of how many, and who has no place in the order", () => {
    expect(text(place("35.01", 287, 12), place("35.02", 300), place("35.03", 700), place("35.04", null))).toBe(
      "2 dari 3 daerah yang dapat dibandingkan belum mencapai target. 1 tanpa angka setahun lalu tidak ikut.",
    );
  });

  it("puts the achieved pace beside the one that is needed, or says why none is", () => {
    const words = (of: Standing) =>
      Object.fromEntries(Object.entries(offTrackCells(of, "Jawa Timur")).map(([key, { text }]) => [key, text]));
    expect(words(place("35.01", 287, -564))).toEqual({
      ...{ name: "Kab. 35.01", parent: "Jawa Timur", coverage: "28,7%", gap: "323", change: "+0,1 poin" },
      ...{ achieved: "−47", needed: "108" },
    });
    const late = standing(areaOf(287), targetOf({ year: 2024 }), MEASURE);
    expect(words(late)).toMatchObject({ achieved: "–", needed: "tenggat lewat" });
  });
});
