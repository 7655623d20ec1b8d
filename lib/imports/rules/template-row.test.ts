import { describe, expect, it } from "vitest";
import { refuse } from "@/lib/reports/rules/refusals";
import { templateRow } from "./template-row";

const region = { code: "11.10", name: "Kabupaten Aceh Singkil" };
const cell = (text: string, value: number | null) => ({ text, value, revision: 1, by: null, asks: null });

describe("templateRow", () => {
  it("begins with the draft, what could not be read as it was typed, and nothing where nothing is", () => {
    const cells = { PU: cell("1.234 ", 1234), BPU: cell("0", 0), JAKON: cell("1.5?", null), PMI: cell("", null) };
    const row = { ...region, lock: null, cells, approved: null, lastMonth: null };
    expect(templateRow(row)).toEqual({
      ...region,
      isOpen: true,
      cells: { PU: 1234, BPU: 0, JAKON: "1.5?" },
      lastMonth: {},
    });
  });

  it("has the month before by segment, or its sum alone", () => {
    const row = { ...region, lock: null, cells: {}, approved: null };
    const lastMonth = {
      PU: { active: 100, inactive: 7, registered: null },
      PMI: { active: 0, inactive: null, registered: null },
    };
    expect(templateRow({ ...row, lastMonth }).lastMonth).toEqual({ PU: 100, PU_INACTIVE: 7, PMI: 0, TOTAL: 100 });
    const unsplit = { ALL: { active: 250, inactive: null, registered: null } };
    expect(templateRow({ ...row, lastMonth: unsplit }).lastMonth).toEqual({ TOTAL: 250 });
  });

  it("is locked with what was approved where it may not be filled in", () => {
    const approved = { PU: { active: 100, inactive: null, registered: null } };
    const row = { ...region, lock: refuse("W.202"), cells: {}, approved, lastMonth: null };
    expect(templateRow(row)).toMatchObject({ isOpen: false, cells: { PU: 100 } });
    // A correction that is open begins empty.
    expect(templateRow({ ...row, lock: null }).cells).toEqual({});
  });
});
