import { expect, it } from "vitest";
import { describeSheets, readSheetsCommand } from "./sheets-command";

it("takes a month and a folder, and says which of them is missing", () => {
  expect(readSheetsCommand(["--period", "2025-09", "--out", "x", "--json"])).toEqual({
    ...{ period: "2025-09", folder: "x", province: null, json: true },
  });
  expect(readSheetsCommand(["--out", "x"])).toEqual({ unknown: expect.stringContaining("--period") as string });
  expect(readSheetsCommand(["--period", "9/2025", "--out", "x"])).toHaveProperty("unknown");
  expect(readSheetsCommand(["--period", "2025-09"])).toEqual({ unknown: expect.stringContaining("--out") as string });
  expect(readSheetsCommand(["--lain"])).toEqual({ unknown: expect.stringContaining("--lain") as string });
});

it("says how far it is", () => {
  const failed = [{ code: "35.74", name: "Kota Probolinggo", message: "" }];
  expect(describeSheets({ of: 552, made: 100, kept: 20, failed: [] })).toBe(
    "120 dari 552 lembar: 100 dibuat, 20 sudah ada",
  );
  expect(describeSheets({ of: 552, made: 551, kept: 0, failed })).toMatch(/^552 dari 552 .*, 1 gagal$/);
});
