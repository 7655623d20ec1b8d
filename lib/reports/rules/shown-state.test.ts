import { describe, expect, it } from "vitest";
import type { EntryCells, ReportStatus, ReportVersion } from "../schema";
import { shownState } from "./shown-state";

const cells = (text: string): EntryCells => ({
  PU: { text, value: null, revision: 2, enteredBy: "a", enteredAt: new Date(0) },
});
const opened = (status: ReportStatus, version: number, text: string) => ({
  version: { status, version } as ReportVersion,
  cells: cells(text),
});

describe("the state of a row", () => {
  it("is none where nothing was begun, or all of it was taken back", () => {
    expect(shownState(undefined)).toBe("NONE");
    expect(shownState(opened("DRAFT", 1, ""))).toBe("NONE");
  });

  it("is what it is where something stands, also where it cannot be read, or where it is a correction", () => {
    expect(shownState(opened("DRAFT", 1, "sebelas"))).toBe("DRAFT");
    expect(shownState(opened("DRAFT", 2, ""))).toBe("DRAFT");
    expect(shownState(opened("RETURNED", 1, ""))).toBe("RETURNED");
  });
});
