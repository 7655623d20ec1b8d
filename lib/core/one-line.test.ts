import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine } from "./one-line";
import { inOneLine, withoutUnseen } from "./unseen";

/** A line end, a tab, the other kinds of line end, directions turned round, no width at all, half a character. */
const UNSEEN = [
  "\r",
  "\n",
  "\t",
  "\u2028",
  "\u2029",
  "\u0085",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u200d",
  "\ufeff",
  "\u00ad",
];

describe("one line of text", () => {
  it.each([...UNSEEN, "\ud800", "\ue000", "\0"])("is refused with %j in it", (character) => {
    const { error } = oneLine("Nama").safeParse(`Siti${character}Aminah`);
    expect(error?.issues[0]?.message).toContain("Nama ditulis dalam satu baris");
    expect(inOneLine(`Siti${character}Aminah`)).toMatch(/^Siti ?Aminah$/);
  });

  it.each(["Siti Aminah", "Ni Luh Putu, S.E.", "Dr. Ma’ruf", "Nuñez", "Kantor 1 (Blitar) – baru", "山田", "😀"])(
    "is taken as it is: %s",
    (name) => {
      expect(oneLine("Nama").parse(`  ${name} `)).toBe(name);
      expect(inOneLine(name)).toBe(name);
    },
  );

  it("is what is left of any text, and then refused by nobody", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const line = inOneLine(text);
        expect(oneLine("Nama").safeParse(line).success).toBe(true);
        expect(inOneLine(line)).toBe(line);
      }),
    );
  });
});

it("several lines keep their ends and nothing else that is unseen", () => {
  expect(withoutUnseen("satu\u202e\r\ndua\u200b\ntiga")).toBe("satu \ndua\ntiga");
});
