import { expect, it } from "vitest";
import type { EntryCell, EntryCells } from "../schema";
import { figuresOf, filledSegments, judgedCells, stampOf, unreadColumns } from "./entry-columns";

const cell = (text: string, value: number | null, revision = 1): EntryCell => ({
  ...{ text, value, revision },
  enteredBy: "saya",
  enteredAt: new Date(0),
});
const CELLS: EntryCells = {
  PU: cell("0", 0),
  BPU: cell("", null, 3),
  JAKON: cell("1.234", null),
  PU_INACTIVE: cell("7", 7),
  PMI_INACTIVE: cell("5", 5),
};

it("an empty cell is missing and zero is a figure", () => {
  expect(judgedCells(CELLS)).toEqual({ PU: { active: 0, inactive: 7, registered: null } });
  expect(filledSegments(CELLS)).toEqual(["PU"]);
  expect(figuresOf(CELLS)).toEqual({ PU: 0, PU_INACTIVE: 7, PMI_INACTIVE: 5 });
});

it("text without a value is unread, and so are inactive people of a segment without active ones", () => {
  expect(unreadColumns(CELLS)).toEqual(["JAKON", "PMI_INACTIVE"]);
});

it("what was seen changes with every save and every version", () => {
  expect(stampOf(1, CELLS)).not.toBe(stampOf(1, { ...CELLS, PU: cell("1", 1, 2) }));
  expect(stampOf(1, CELLS)).not.toBe(stampOf(2, CELLS));
});
