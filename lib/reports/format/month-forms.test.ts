import { describe, expect, it } from "vitest";
import type { AppError } from "@/lib/core/errors";
import { dateAt, formatInstant, startOfDate } from "../rules/period-window";
import { lastDayOf, scheduleProblems } from "../rules/schedule";
import { parseReopenForm, parseScheduleForm } from "./month-forms";

const get = (fields: Record<string, string>) => (name: string) => fields[name] ?? "";

function fieldsRefused(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    return (error as AppError).details.map(({ field }) => field);
  }
}

describe("a day in a form", () => {
  it("begins and ends in western Indonesian time", () => {
    expect(formatInstant(startOfDate("2025-10-11")!)).toBe("11 Oktober 2025 pukul 00.00 WIB");
    expect(dateAt(new Date("2025-10-10T16:59:59Z"))).toBe("2025-10-10");
    expect(dateAt(new Date("2025-10-10T17:00:00Z"))).toBe("2025-10-11");
  });

  it("is refused where there is none", () => {
    for (const text of ["", "2025-02-29", "2025-13-01", "2025-10-00", "11-10-2025", "2025-10-1"])
      expect(startOfDate(text), text).toBeNull();
  });
});

describe("the form that opens a month again", () => {
  it("holds until the end of the last day", () => {
    const { key, until } = parseReopenForm(
      get({ bulan: "2025-09", daerah: "35.74", sampai: "2025-11-30", alasan: "Salah satu sel" }),
    );
    expect(key).toEqual({ period: "2025-09", regionCode: "35.74" });
    expect(formatInstant(until)).toBe("1 Desember 2025 pukul 00.00 WIB");
  });

  it("names every field that is wrong", () => {
    expect(fieldsRefused(() => parseReopenForm(get({})))).toEqual(["bulan", "daerah", "sampai"]);
  });
});

describe("the form of the calendar", () => {
  const window = (bulan: string, mulai: string, akhir: string) => parseScheduleForm(get({ bulan, mulai, akhir }));

  it("is open from the first through the last day", () => {
    const given = window("2025-09", "2025-10-01", "2025-10-20");
    expect(formatInstant(given.closesAt)).toBe("21 Oktober 2025 pukul 00.00 WIB");
    expect(lastDayOf(given)).toBe("2025-10-20");
    expect(scheduleProblems(given)).toEqual([]);
    expect(scheduleProblems(window("2025-09", "2025-09-01", "2025-09-01"))).toEqual([]);
  });

  it("names every field that is wrong", () => {
    expect(fieldsRefused(() => window("9", "", "besok"))).toEqual(["bulan", "mulai", "akhir"]);
    const problemOf = (mulai: string, akhir: string) => scheduleProblems(window("2025-09", mulai, akhir))[0];
    expect(problemOf("2025-08-31", "2025-10-10")).toMatchObject({ field: "mulai" });
    expect(problemOf("2025-10-10", "2025-10-09")).toMatchObject({ field: "akhir" });
    expect(problemOf("2025-10-01", "2026-10-10")?.message).toContain("Periksa tahunnya");
    const nowhere = new Date(Number.NaN);
    expect(
      scheduleProblems({
        period: window("2025-09", "2025-10-01", "2025-10-01").period,
        opensAt: nowhere,
        closesAt: nowhere,
      }),
    ).toHaveLength(1);
  });
});
