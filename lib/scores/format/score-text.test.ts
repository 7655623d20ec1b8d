import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITERIA, EXAMPLE } from "../rules/criteria";
import { MOST_HUNDREDTHS } from "../schema";
import { readScore, scoreText, totalText, totalWords } from "./score-text";

describe("a score in words", () => {
  it("comes back from its text as it was, with a comma and with a point", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 * MOST_HUNDREDTHS }), (hundredths) => {
        const text = scoreText(hundredths);
        expect(readScore(text)).toBe(hundredths);
        expect(readScore(text.replace(",", "."))).toBe(hundredths);
        expect(scoreText(readScore(text)!)).toBe(text);
      }),
    );
  });

  it.each([
    ["7", 700],
    ["7,5", 750],
    [" 7.75 ", 775],
    ["0", 0],
    ["0,05", 5],
    ["100", 10_000],
    ["7,7500", 775],
  ])("reads %s", (text, hundredths) => {
    expect(readScore(text)).toBe(hundredths);
  });

  it.each(["", "tujuh", "-1", "7,", ",5", "7,755", "7,7555", "1.000,5", "1e1", "7 5", "٧", "NaN", "7/10", "10%"])(
    "refuses %j",
    (text) => {
      expect(readScore(text)).toBeNull();
    },
  );

  it("quotes the sheet that is known as it was printed", () => {
    expect(CRITERIA.map(({ example }) => scoreText(example)).join(" ")).toBe("7,75 5,16 1,09 9,00 9,45 10,00 9,06");
    expect(scoreText(EXAMPLE.total)).toBe("51,51");
  });
});

describe("the sum in words", () => {
  it("says of how many rows it is, and how many are not in it", () => {
    const total = { rows: 5, score: 4125, most: 7000 };
    expect(totalText(total)).toBe("41,25 dari 70,00");
    expect(totalWords(total, 0)).toBe("jumlah dari 5 butir yang diisi");
    expect(totalWords(total, 2)).toBe("jumlah dari 5 butir yang diisi; 2 butir perlu diperbaiki dan belum ikut");
  });

  it("of no rows is no number", () => {
    const total = { rows: 0, score: 0, most: 0 };
    expect(totalText(total)).toBeNull();
    expect(totalWords(total, 0)).toBe("Belum ada butir yang dijumlahkan");
  });
});
