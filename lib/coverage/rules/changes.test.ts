import { describe, expect, it } from "vitest";
import type { KnownDay } from "@/lib/core/known-day";
import { changeState, differenceOf } from "./changes";
import { changesFile, changesHref, changesViewOf, daysBefore } from "./changes-view";

const at = new Date("2026-11-30T05:00:00Z");
const view = (params: Parameters<typeof changesViewOf>[0]) => changesViewOf(params, ["35", "61"], at);

describe("what it is to change", () => {
  it.each([
    [null, 5, "approved", null],
    [5, 7, "corrected", 2],
    [5, 5, "same", 0],
    [5, null, "withdrawn", null],
    [61, 62.05, "corrected", 1.05],
  ] as const)("from %s to %s is %s", (before, after, state, difference) => {
    expect(changeState(before, after)).toBe(state);
    expect(differenceOf({ before, after })).toBe(difference);
  });
});

describe("the address of changes", () => {
  it("is of the last thirty days where it says nothing", () => {
    expect(view({})).toEqual({
      ...{ from: "2026-10-31", to: "2026-11-30", province: null, kind: null, page: 1, remarks: [] },
    });
    expect(daysBefore("2026-03-01" as KnownDay, 1)).toBe("2026-02-28");
  });

  it("keeps what it says, and leads on with it", () => {
    const chosen = view({ dari: "2026-11-01", sampai: "2026-11-12", provinsi: "35", perihal: "pekerja", halaman: "3" });
    expect(chosen).toMatchObject({ from: "2026-11-01", to: "2026-11-12", province: "35", kind: "workers", page: 3 });
    expect(changesHref(chosen, { page: 4 })).toBe(
      "/perubahan?dari=2026-11-01&sampai=2026-11-12&provinsi=35&perihal=pekerja&halaman=4",
    );
    expect(changesHref(chosen, { kind: "targets" })).not.toContain("halaman");
    expect(changesFile(chosen, "workers")).toBe(
      "/api/v1/changes.csv?from=2026-11-01&to=2026-11-12&kind=workers&province=35",
    );
  });

  it("from today to today is of nothing, and says no more than that", () => {
    expect(view({ dari: "2026-11-30" })).toMatchObject({ from: "2026-11-30", to: "2026-11-30", remarks: [] });
  });

  it("says what of it cannot be used", () => {
    const wrong = view({ dari: "2026-11-20", sampai: "2026-11-12", provinsi: "99", perihal: "x", halaman: "-1" });
    expect(wrong).toMatchObject({ from: "2026-10-13", to: "2026-11-12", province: null, kind: null, page: 1 });
    expect(wrong.remarks).toHaveLength(3);
    expect(view({ dari: "besok" }).remarks[0]).toMatch(/^Dari: Hari "besok"/);
  });
});
