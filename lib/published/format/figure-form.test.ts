import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { wholeFigure } from "../rules/revisions";
import { COUNTED_LABELS } from "../rules";
import { formOf, parseFigure, parseReason, type FigureForm } from "./figure-form";

const TYPED: FigureForm = {
  ...{ region_code: "35.74", segment: "ALL", as_of: "2021-09-15", publisher: "Radar Bromo", rounded: "tidak" },
  ...{ workers: "119.345", percent: "23", said_by: "Wali kota" },
};
function fieldsRefused(form: FigureForm): string[] {
  try {
    parseFigure(form);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.details.map(({ field }) => field);
  }
}

describe("parseFigure", () => {
  it("reads what was printed as it was printed", () => {
    expect(parseFigure({ ...TYPED, participants: "28 ribu", percent: "50,0%" })).toMatchObject({
      ...{ regionCode: "35.74", participants: 28_000, workers: 119_345, percent: 50, percentDecimals: 1 },
      ...{ units: { participants: 1_000 }, saidBy: "Wali kota", rounded: false, url: null },
    });
  });

  it("names every field that is wrong, with the number of its message", () => {
    expect(fieldsRefused({})).toEqual(["region_code", "as_of", "segment", "publisher"]);
    const wrong = {
      as_of: "11/09/2024",
      accepted_date: "2025-02-30",
      printed_weekday: "Jumt",
      url: "radar",
      segment: "X",
    };
    expect(fieldsRefused({ ...TYPED, ...wrong })).toEqual([
      ...["as_of", "accepted_date", "printed_weekday", "segment", "url"],
    ]);
    expect(fieldsRefused({ ...TYPED, percent: "23,1234", participants: "banyak" })).toEqual([
      "percent",
      "participants",
    ]);
    expect(fieldsRefused({ ...TYPED, url: "javascript:alert(1)" })).toEqual(["url"]);
  });

  it("keeps a printed date that no calendar has: that is what was printed", () => {
    expect(parseFigure({ ...TYPED, as_of: "2025-02-30" }).printedDate).toBe("2025-02-30");
  });
});

it("a reason is ten letters or more in one line", () => {
  expect(parseReason("  berita baru terbit ")).toBe("berita baru terbit");
  expect(() => parseReason("baru")).toThrow(/A\.210/);
  expect(() => parseReason("berita baru\nterbit")).toThrow(/A\.210/);
});

it("what is recorded reads the same again after it was put into the form", () => {
  const people = fc.option(fc.integer({ min: 0, max: 9_999_999 }), { nil: null });
  const percent = fc.option(
    fc.integer({ min: 0, max: 400_000 }).map((n) => n / 1000),
    { nil: null },
  );
  fc.assert(
    fc.property(
      ...([people, people, percent, percent, fc.boolean(), fc.constantFrom(...Object.keys(COUNTED_LABELS))] as const),
      fc.option(fc.constantFrom(1_000, 100_000, 1_000_000), { nil: undefined }),
      (participants, uncovered, share, target, rounded, segment, unit) => {
        const units = unit === undefined || participants === null ? undefined : { participants: unit };
        const figure = {
          ...parseFigure(TYPED),
          ...{ participants: units === undefined ? participants : participants! * unit!, uncovered, rounded, segment },
          ...{ percent: share, targetPercent: target, units, parts: [{ name: "PU", people: 24_286 }] },
        };
        fc.pre((figure.participants ?? 0) < 2_000_000_000);
        const again = parseFigure(formOf(figure));
        expect(wholeFigure(again)).toEqual(wholeFigure({ ...figure, percentDecimals: again.percentDecimals }));
      },
    ),
  );
});
