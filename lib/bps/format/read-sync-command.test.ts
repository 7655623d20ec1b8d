import { describe, expect, it } from "vitest";
import { readSyncCommand } from "./read-sync-command";

const words = (text: string) => readSyncCommand(text.split(" ").filter((word) => word !== ""));

describe("readSyncCommand", () => {
  it("reads what to fetch, and fills in the defaults", () => {
    expect(words("--var 12 --json")).toEqual({
      variable: 12,
      domain: "0000",
      years: null,
      base: "EMPLOYED",
      dryRun: false,
    });
    expect(
      words(
        "--var 12 --employees-var 13 --years 2018-2020,2024 --domain 3500 --turvar 1 --turth 190 --base labour-force --dry-run",
      ),
    ).toEqual({
      variable: 12,
      employees: 13,
      years: [2018, 2019, 2020, 2024],
      domain: "3500",
      turvar: "1",
      turth: "190",
      base: "LABOUR_FORCE",
      dryRun: true,
    });
    expect(words("--find bekerja --domain 3500")).toEqual({ find: "bekerja", domain: "3500" });
    expect(words("--help")).toEqual({ help: true });
  });

  it.each([
    ["", "sebutkan variabelnya dengan --var"],
    ["--var abc", "--var: nomor BPS, bilangan bulat"],
    ["--var 12 --years 2020-2018", "--years: tulis seperti 2024 atau 2018-2025"],
    ["--var 12 --years dua", "--years: tulis"],
    ["--var 12 --years 0001-0002", "--years: "],
    ["--var 12 --domain 35", "--domain: empat angka"],
    ["--var 12 --base pekerja", "--base: pilih employed"],
    ["--var 12 --key x", "pilihan --key tidak dikenal"],
    ["--var", "nilainya tidak ada"],
  ])("refuses %j", (text, what) => {
    expect(() => words(text)).toThrow(
      expect.objectContaining({ code: "B.901", message: expect.stringContaining(what) as string }) as Error,
    );
  });
});
