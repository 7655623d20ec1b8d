import { expect, it } from "vitest";
import type { Meaning } from "../schema/found-table";
import { choiceSchema } from "../schema/choice";
import type { ReadTable } from "../schema/table-reading";
import { applyChoice } from "./apply-choice";

function meaningAfter(meaning: Meaning | null, said: object) {
  const table = { measures: [{ column: 3, titles: [], meaning, period: null, unit: null }] };
  const read = { sheet: null, table } as unknown as ReadTable;
  return applyChoice([read], choiceSchema.parse(said))[0]!.table.measures[0]!.meaning;
}

it("what a person says stands for what a column's words say", () => {
  const pu: Meaning = { of: "participants", segment: "PU", status: "active" };
  expect(meaningAfter(null, { of: "participants", columns: { C: "active:PU" } })).toEqual(pu);
  expect(meaningAfter(pu, { of: "participants", columns: { C: "none" } })).toBeNull();
});

it("a form that only repeats the column's own words does not turn its people into others", () => {
  const force: Meaning = { of: "workers", base: "LABOUR_FORCE", part: "all" };
  expect(meaningAfter(force, { of: "workers", columns: { C: "workers" } })).toEqual(force);
  const inactive: Meaning = { of: "participants", segment: "total", status: "inactive" };
  expect(meaningAfter(inactive, { of: "participants", columns: { C: "none" } })).toEqual(inactive);
});
