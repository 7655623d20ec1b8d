import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellChange, EntryCell } from "../schema";
import { judgeChange } from "./judge-change";

const AT = new Date("2025-11-03T03:00:00Z");
const ME = { by: "saya", at: AT };
const stored = (text: string, value: number | null, revision: number): EntryCell => ({
  ...{ text, value, revision },
  enteredBy: "orang lain",
  enteredAt: AT,
});
const change = (text: string, base: number, thousands: CellChange["thousands"] = null): CellChange => ({
  ...{ region: "35.72", column: "PU", text, base, thousands },
});

describe("a change of a cell", () => {
  it("is a count that is written as everybody writes it", () => {
    const { verdict, write } = judgeChange(change("1234567", 0), undefined, ME);
    expect(verdict).toMatchObject({ kind: "saved", text: "1.234.567", value: 1_234_567, revision: 1 });
    expect(write).toEqual({ text: "1.234.567", value: 1_234_567, revision: 1, enteredBy: "saya", enteredAt: AT });
  });

  it("says so where it is an estimate", () => {
    expect(judgeChange(change("28 ribu", 0), undefined, ME).verdict).toMatchObject({ value: 28_000, rounded: true });
  });

  it("keeps what it cannot read, without a value", () => {
    const { verdict, write } = judgeChange(change(" 12,5 ", 0), undefined, ME);
    expect(verdict.kind).toBe("unread");
    expect(write).toMatchObject({ text: "12,5", value: null });
    expect(judgeChange(change("1.234", 0), undefined, ME).verdict.kind).toBe("question");
    expect(judgeChange(change("1.234", 1, "."), stored("1.234", null, 1), ME).write).toMatchObject({ value: 1234 });
  });

  it("shows both where somebody else was there first, and writes nothing", () => {
    const { verdict, write } = judgeChange(change("200", 1), stored("300", 300, 2), ME);
    expect(verdict).toMatchObject({ kind: "conflict", yours: "200", theirs: { text: "300", by: "orang lain" } });
    expect(write).toBeNull();
  });

  it("is no change where the same stands there already, whoever wrote it", () => {
    expect(judgeChange(change("300", 1), stored("300", 300, 2), ME)).toMatchObject({
      verdict: { kind: "saved", revision: 2 },
      write: null,
    });
  });

  it("writes only over the revision it was typed over, and then counts on by one", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000_000), fc.nat(5), fc.nat(5), (typed, there, base, revision) => {
        const known = revision === 0 ? undefined : stored(String(there), there, revision);
        const { verdict, write } = judgeChange(change(String(typed), base), known, ME);
        if (write === null) return verdict.kind === "conflict" ? base !== revision : known?.value === typed;
        return base === revision && write.revision === revision + 1 && write.value === typed;
      }),
    );
  });
});
