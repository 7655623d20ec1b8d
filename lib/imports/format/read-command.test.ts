import { describe, expect, it } from "vitest";
import { readCommand } from "./read-command";

describe("readCommand", () => {
  it("reads a file and how it is meant, and fills in the defaults", () => {
    expect(readCommand(["workers", "a.csv", "--json"])).toEqual({
      file: "a.csv",
      request: { of: "workers", base: "EMPLOYED", dryRun: false },
    });
    const words =
      "participants a.csv --period 2024-08 --as total --basis domicile --codes bps --kind official --dry-run";
    expect(
      readCommand([
        ...words.split(" "),
        "--source",
        "Laporan Agustus",
        "--publisher",
        "Cabang",
        "--url",
        "https://x.id/a",
      ]),
    ).toEqual({
      file: "a.csv",
      request: {
        of: "participants",
        period: "2024-08",
        extent: "TOTAL",
        basis: "DOMICILE",
        codes: "bps",
        kind: "OFFICIAL",
        dryRun: true,
        title: "Laporan Agustus",
        publisher: "Cabang",
        url: "https://x.id/a",
      },
    });
    expect(readCommand(["workers", "a.csv", "--base", "labour-force"])).toMatchObject({
      request: { base: "LABOUR_FORCE" },
    });
    expect(readCommand(["--help"])).toEqual({ help: true });
  });

  it.each([
    ["", "sebutkan workers, participants, atau inspect"],
    ["pekerja x.csv", "sebutkan workers, participants, atau inspect"],
    ["workers", "sebutkan berkasnya"],
    ["workers a.csv b.csv", "hanya satu berkas"],
    ["workers a.csv --code bps", "pilihan --code tidak dikenal"],
    ["workers a.csv --json=1", "pilihan --json tidak dikenal"],
    ["workers a.csv --base", "pilihan --base"],
    ["workers a.csv --codes kpu", "--codes: pilih kemendagri atau bps"],
    ["workers a.csv --base all", "--base: pilih employed atau eligible atau labour-force"],
    ["workers a.csv --kind simulated", "--kind: pilih official atau published"],
    ["workers a.csv --as total", "--as tidak berlaku untuk workers"],
    ["participants a.csv --period 2024-13", "--period: Periode ditulis sebagai TTTT-BB"],
    ["participants a.csv --url javascript:alert(1)", "--url: alamat http atau https"],
    ["participants a.csv --source=", "--source: tidak boleh kosong"],
    ["participants a.csv --source=\u001B[2J", "--source: teks ditulis dalam satu baris"],
  ])("refuses %j", (words, what) => {
    const command = readCommand(words.split(" ").filter((word) => word !== ""));
    expect(command).toMatchObject({ refused: { code: "I.901", message: expect.stringContaining(what) as string } });
  });
});
