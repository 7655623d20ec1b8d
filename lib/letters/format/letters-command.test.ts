import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { describeLetters, describeNotSent, exitCodeOf, readLettersCommand } from "./letters-command";

const done = {
  ...{ of: 3, letters: 2, sheets: 1_205, withoutFigure: [{ code: "35.05", name: "Kabupaten Blitar" }] },
  ...{ failedSheets: [], failedLetters: [] },
};

describe("the words of the command", () => {
  it("may name a month, or none", () => {
    expect(readLettersCommand([])).toEqual({ period: null, json: false });
    expect(readLettersCommand(["--period", "2025-09", "--json"])).toEqual({ period: "2025-09", json: true });
    expect(readLettersCommand(["--help"])).toEqual({ help: true });
    expect(readLettersCommand(["--period", "2025-13"])).toMatchObject({
      unknown: expect.stringMatching(/TTTT-BB/) as string,
    });
    expect(readLettersCommand(["--to", "x"])).toMatchObject({ unknown: expect.stringMatching(/--to/) as string });
  });
});

describe("how it went", () => {
  it("is a line, and 0 where only a figure is missing", () => {
    expect(describeLetters(periodOf(2025, 9), done)).toBe("September 2025: 2 surat dengan 1.205 lembar terkirim");
    expect(describeNotSent(done)).toEqual(["35.05 Kabupaten Blitar: belum ada angka, jadi lembarnya tidak dikirim"]);
    expect(exitCodeOf(done)).toBe(0);
    expect(describeLetters(null, done)).toBe("Belum ada bulan yang lembarnya dapat dikirim.");
  });

  it("names what failed, and is 2", () => {
    const failed = { ...done, failedLetters: [{ userId: "u1", reason: "EENVELOPE 550" }] };
    expect(describeLetters(periodOf(2025, 9), failed)).toMatch(/, 1 surat gagal$/);
    expect(describeNotSent(failed).at(-1)).toBe("Surat untuk akun u1 gagal dikirim (EENVELOPE 550)");
    expect(exitCodeOf(failed)).toBe(2);
    expect(exitCodeOf({ ...done, failedSheets: [{ code: "35", name: "Jawa Timur", message: "x" }] })).toBe(2);
  });
});
