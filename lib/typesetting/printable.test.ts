import fc from "fast-check";
import { expect, it } from "vitest";
import { printable } from "./printable";

it.each([
  ["28,7% · ▲ “Kab. Kep. Mentawai” – 61%", "28,7% · ▲ “Kab. Kep. Mentawai” – 61%"],
  ["é", "é"],
  ["satu\ndua\t tiga", "satu dua tiga"],
  ["di\u00ADsebut\u200B\u202E", "disebut"],
  ["中 😀 \u0000", "□ □ □"],
])("%j is printed as %j", (text, expected) => {
  expect(printable(text)).toBe(expected);
});

it("changes nothing the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(printable(printable(text))).toBe(printable(text));
    }),
  );
});
