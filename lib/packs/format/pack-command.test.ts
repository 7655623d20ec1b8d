import { describe, expect, it } from "vitest";
import { readPackCommand } from "./pack-command";

describe("the words of npm run pack", () => {
  it("name a semester and a folder", () => {
    expect(readPackCommand(["--semester", "2025-1", "--out", "paket"])).toEqual({
      ...{ semester: "2025-1", folder: "paket", json: false },
    });
    expect(readPackCommand(["--help"])).toEqual({ help: true });
  });

  it.each([
    [["--out", "x"], /--semester diisi tahun dan 1 atau 2/],
    [["--semester", "2025-3", "--out", "x"], /--semester diisi/],
    [["--semester", "2025-1"], /--out diisi folder/],
    [["--apa"], /--apa/],
  ])("are refused: %j", (options, words) => {
    expect(readPackCommand(options)).toMatchObject({ unknown: expect.stringMatching(words) as string });
  });
});
