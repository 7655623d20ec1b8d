import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonOfRows } from "./json-rows";

it("says what JSON.stringify says, also of rows that were written before", () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), (rows) => {
      expect(jsonOfRows(rows)).toBe(JSON.stringify(rows));
      expect(jsonOfRows([...rows].reverse())).toBe(JSON.stringify([...rows].reverse()));
    }),
  );
});
