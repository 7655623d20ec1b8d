import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCount, LARGEST_COUNT } from "../numbers";
import type { Figure, ThousandsSign } from "./figure";
import { FIGURE_MESSAGES } from "./figure-messages";
import { readFigure } from "./read-figure";

/** A figure in one word: people (`~` rounded), `?` with its readings, a code, `12.5%`, `missing`. */
function short(figure: Figure): string {
  switch (figure.kind) {
    case "count":
      return `${figure.rounded ? "~" : ""}${figure.people}${figure.marks.map((mark) => ` [${mark}]`).join("")}`;
    case "ambiguous":
      return `? ${figure.readings.map(({ thousands, people }) => `${thousands}${people ?? "none"}`).join(" ")}`;
    case "refused":
      return figure.code;
    case "percent":
      return `${figure.percent}%`;
    case "missing":
      return "missing";
  }
}

/** A text, and what it is while the sign is unknown, known to be a dot, known to be a comma; one alone where all agree. */
const EXAMPLES: [text: string, unknown: string, dot?: string, comma?: string][] = [
  // Counts whose signs leave no doubt.
  ["0", "0"],
  ["7", "7"],
  ["1234567", "1234567"],
  ["2147483647", "2147483647"],
  ["1.763.259", "1763259"],
  ["1,425,104", "1425104"],
  ["47 048", "47048"],
  ["1 763 259", "1763259"],
  ["47\u00a0048", "47048"],
  ["47\u2009048", "47048"],
  ["47\u202f048", "47048"],
  ["\ufeff1234\u200b", "1234"],
  ["  1234\t", "1234"],
  ["47.048,00", "47048"],
  ["47,048.00", "47048"],
  ["1.763.259,0", "1763259"],
  ["47 048,00", "47048"],
  ["299722.0", "299722"],
  ["299722,00", "299722"],
  ["299722.000", "299722"],
  ["0.0", "0"],
  ["'1234", "1234"],
  ["’1.763.259", "1763259"],
  ["1234 orang", "1234"],
  ["1.763.259 jiwa", "1763259"],
  // Thousands to one reader, decimals to another.
  ["1.234", "? .1234 ,none", "1234", "T.102"],
  ["20.390", "? .20390 ,none", "20390", "T.102"],
  ["51,495", "? .none ,51495", "T.102", "51495"],
  ["999.000", "? .999000 ,999", "999000", "999"],
  ["37. 229", "? .37229 ,none", "37229", "T.102"],
  ["37 .229", "? .37229 ,none", "37229", "T.102"],
  ["1. 763. 259", "1763259"],
  ["1.234.567,000", "T.104", "1234567", "T.104"],
  ["1.234,567", "T.104", "T.102", "T.104"],
  ["12 345,678", "T.104", "T.104", "T.104"],
  ["1.234 orang", "? .1234 ,none", "1234", "T.102"],
  // Words.
  ["28 ribu", "~28000"],
  ["28ribu", "~28000"],
  ["28 RB", "~28000"],
  ["28 rb.", "~28000"],
  ["28 ribu orang", "~28000"],
  ["2,7 juta", "~2700000"],
  ["2.7 juta", "~2700000"],
  ["1,15 jt", "~1150000"],
  ["0,5 juta", "~500000"],
  ["4,35 ribu", "~4350"],
  ["0,123 ribu", "123"],
  ["1.234 juta", "? .1234000000 ,1234000", "~1234000000", "~1234000"],
  ["1,2345 ribu", "T.102"],
  ["3 juta juta", "T.103"],
  ["ribu", "T.103"],
  // Footnotes.
  ["1.234*", "? .1234 ,none", "1234 [*]", "T.102"],
  ["1234 1)", "1234 [1)]"],
  ["1.763.259 r", "1763259 [r]"],
  ["1.763.259r", "1763259 [r]"],
  ["1.763.259 xx", "1763259 [xx]"],
  ["1763259²", "1763259 [²]"],
  ["1763259¹⁾", "1763259 [¹⁾]"],
  ["1763259 (1)", "1763259 [(1)]"],
  ["1763259[a]", "1763259 [[a]]"],
  ["1763259 a)", "1763259 [a)]"],
  ["1763259 *)", "1763259 [*)]"],
  ["1763259 e **", "1763259 [e] [**]"],
  ["47 048 2)", "47048 [2)]"],
  ["– 1)", "missing"],
  ["1.763.2591)", "T.103"],
  ["*", "T.103"],
  // Missing, which is not zero.
  ["", "missing"],
  [" \u00a0", "missing"],
  ["-", "missing"],
  ["–", "missing"],
  ["—", "missing"],
  ["--", "missing"],
  ["n/a", "missing"],
  ["N/A", "missing"],
  ["NA", "missing"],
  ["NaN", "missing"],
  ["…", "missing"],
  ["...", "missing"],
  ["null", "missing"],
  ["x", "missing"],
  ["belum ada data", "missing"],
  // Percentages.
  ["12 %", "12%"],
  ["12,5%", "12.5%"],
  ["12.50 %", "12.5%"],
  ["147,8 persen", "147.8%"],
  ["-1,2%", "-1.2%"],
  ["1.234,5%", "1234.5%"],
  ["1.234%", "T.104", "1234%", "1.234%"],
  // Less than nobody.
  ["-5", "T.101"],
  ["−1.234", "T.101"],
  ["– 7", "T.101"],
  ["1234-", "T.101"],
  ["(512)", "T.101"],
  ["( 1.234 )", "T.101"],
  // Parts of people.
  ["0,5", "T.102"],
  ["1234.5", "T.102"],
  ["0.123", "T.102"],
  ["1.234,05", "T.102"],
  ["1 234,5", "T.102"],
  // Floats as text.
  ["1.36049123E+08", "136049123"],
  ["1,36049123e8", "136049123"],
  ["1.50E+01", "15"],
  ["1.36E+08", "T.106"],
  ["1e3", "T.106"],
  ["1.234E+02", "T.102"],
  ["1E-3", "T.102"],
  // Faults of a worksheet, and what is no number.
  ["#N/A", "T.107"],
  ["#REF!", "T.107"],
  ["#DIV/0!", "T.107"],
  ["#NAME?", "T.107"],
  ["########", "T.107"],
  ["dua puluh", "T.103"],
  ["nihil", "T.103"],
  ["+5", "T.103"],
  ["=1+1", "T.103"],
  ["Rp 1.234", "T.103"],
  ["10-20", "T.103"],
  ["١٢٣", "T.103"],
  ["１２", "T.103"],
  ["0x10", "T.103"],
  ["1_000", "T.103"],
  ["'", "T.103"],
  // Signs that group nothing.
  ["1.23.456", "T.104"],
  ["1.234,567.890", "T.104"],
  ["1.234.56", "T.104"],
  ["007", "T.104"],
  ["012.345", "T.104"],
  ["1'234", "T.104"],
  ["47  048", "T.104"],
  ["1 2", "T.104"],
  ["1.", "T.104"],
  // More people than there are.
  ["2147483648", "T.105"],
  ["2.148.000.000", "T.105"],
  ["9 ribu juta", "T.103"],
  ["99999 juta", "T.105"],
];

describe("what a text says", () => {
  it.each(EXAMPLES)("%j is %s", (text, unknown, dot = unknown, comma = dot) => {
    const read = ([null, ".", ","] as const).map((thousands) => short(readFigure(text, { thousands })));
    expect(read).toEqual([unknown, dot, comma]);
  });

  it.each([
    ["104,772", 1000, null, "? .104772 ,104772000"],
    ["104,772", 1000, ".", "104772"],
    ["284.975", 1000, ",", "284975"],
    ["284.975", 1000, ".", "~284975000"],
    ["144,64", 1_000_000, null, "~144640000"],
    ["144", 1000, null, "~144000"],
    ["0", 1000, null, "~0"],
    ["1,104.772", 1000, ",", "1104772"],
    ["28 ribu", 1000, null, "~28000"],
    ["1,23456", 1000, null, "T.102"],
    ["-", 1000, null, "missing"],
  ] as const)("%j in a column of %d with %j is %s", (text, unit, thousands, expected) => {
    const read = short(readFigure(text, { thousands, unit }));
    expect(read).toBe(expected);
  });

  it("is told with what is wrong, why, and what to do, and hides what may be a person's number", () => {
    for (const [text, ...expected] of EXAMPLES) {
      const read = readFigure(text, { thousands: null });
      if (read.kind !== "refused") continue;
      expect(read.code).toBe(expected[0]);
      expect(read.message.split(". ").length).toBeGreaterThanOrEqual(3);
      expect(read.message).toBe(FIGURE_MESSAGES[read.code](JSON.stringify(text.trim())));
    }
    const person = readFigure("3171234567890001", { thousands: null });
    expect(person.kind === "refused" && person.message).toContain('"3171…"');
  });

  it("is answered at once, however long the text", () => {
    for (const piece of ["9", "1.", ",", " ", "(1) ", "1 r ", "*", "- ", "#", "1e"]) {
      const begun = performance.now();
      readFigure(piece.repeat(60_000), { thousands: null });
      expect(performance.now() - begun).toBeLessThan(2000);
    }
  });
});

describe("a number that is printed and read again", () => {
  const people = fc.integer({ min: 0, max: LARGEST_COUNT });
  const signs = fc.constantFrom<ThousandsSign | null>(".", ",", " ", null);
  const count = (number: number) => ({ kind: "count", people: number, rounded: false, marks: [] });

  it("is the same in Indonesian and in English", () => {
    fc.assert(
      fc.property(people, (number) => {
        expect(readFigure(formatCount(number), { thousands: "." })).toEqual(count(number));
        expect(readFigure(number.toLocaleString("en-US"), { thousands: "," })).toEqual(count(number));
        expect(readFigure(number.toLocaleString("fr-FR"), { thousands: null })).toEqual(count(number));
      }),
    );
  });

  it("is the same with decimals that are zero, and as plain digits", () => {
    fc.assert(
      fc.property(people, signs, fc.constantFrom("0", "00"), (number, thousands, zeros) => {
        expect(readFigure(String(number), { thousands })).toEqual(count(number));
        expect(readFigure(`${number}.${zeros}`, { thousands })).toEqual(count(number));
        expect(readFigure(`${formatCount(number)},${zeros}`, { thousands })).toEqual(count(number));
        expect(readFigure(`${number.toLocaleString("en-US")}.${zeros}`, { thousands })).toEqual(count(number));
      }),
    );
  });

  it("is the same, or among the readings, where nobody knows the sign", () => {
    fc.assert(
      fc.property(people, fc.constantFrom("id-ID", "en-US"), (number, locale) => {
        const read = readFigure(number.toLocaleString(locale), { thousands: null });
        if (read.kind !== "ambiguous") expect(read).toEqual(count(number));
        else expect(read.readings.map((reading) => reading.people)).toContain(number);
      }),
    );
  });

  it("is the same in thousands and millions, to the person", () => {
    fc.assert(
      fc.property(people, fc.constantFrom(1000 as const, 1_000_000 as const), (number, unit) => {
        const digits = String(number).padStart(unit === 1000 ? 4 : 7, "0");
        const at = digits.length - (unit === 1000 ? 3 : 6);
        const text = `${digits.slice(0, at)}.${digits.slice(at)}`;
        expect(readFigure(text, { thousands: ",", unit })).toEqual(count(number));
        const round = Math.floor(number / unit);
        expect(readFigure(formatCount(round), { thousands: ".", unit })).toEqual({
          ...count(round * unit),
          rounded: true,
        });
      }),
    );
  });
});

describe("any text", () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+ 0-9.,'*eE()]{1,14}( ?(ribu|juta|rb|jt|orang|%|r))?$/));

  it("is never read as two counts, depending on the sign, without being asked about", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(1 as const, 1000 as const), (written, unit) => {
        const [dot, comma, blank] = ([".", ",", " "] as const).map((thousands) =>
          readFigure(written, { thousands, unit }),
        );
        const unknown = readFigure(written, { thousands: null, unit });
        if (unknown.kind === "count" || unknown.kind === "missing") {
          expect([dot, comma, blank]).toEqual([unknown, unknown, unknown]);
        }
        if (dot!.kind === "count" && comma!.kind === "count" && dot!.people !== comma!.people)
          expect(unknown.kind).toBe("ambiguous");
      }),
    );
  });

  it("is a count only where it has digits, and its people have no others", () => {
    fc.assert(
      fc.property(text, (written) => {
        const read = readFigure(written, { thousands: null });
        if (read.kind !== "count" || read.marks.length > 0 || read.rounded) return;
        const digits = written.replace(/[^0-9]/g, "");
        expect(digits.startsWith(String(read.people)) || /e/i.test(written) || /ribu|rb|juta|jt/.test(written)).toBe(
          true,
        );
      }),
    );
  });
});
