import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commandLineActor } from "@/lib/auth/actor";
import { inspectFile } from "@/lib/imports/commands/inspect-file";
import { makeWorkbook, type MadeBook } from "../fixtures/make-workbook";
import { importing, tally } from "../support/importing";

const { database, runFile, nothingWritten, fileNamed, workers } = importing();
const inspect = (file: string) => inspectFile(database.db, commandLineActor("import"), { file });

async function workbook(name: string, book: MadeBook): Promise<string> {
  await writeFile(fileNamed(name), makeWorkbook(book));
  return fileNamed(name);
}

/** As BPS prints a province: title, two rows of headings in two languages, (1)(2), numbered names, a total, a note. */
const printed = {
  sheets: [
    {
      name: "Tabel 116",
      rows: [
        ["Tabel 116 Penduduk yang Bekerja Menurut Kabupaten/Kota dan Golongan Umur, Agustus 2023"],
        ["Kabupaten/Kota\nRegency/Municipality", "Golongan Umur/Age Group", null, "Jumlah\nTotal"],
        [null, "15–24", "25+"],
        [-1, -2, -3, -4],
        ["01. Pacitan", 32824, 354080, 386904],
        ["72. Kota Blitar", 12161, 77751, 89912],
        ["77. Kota Madiun", "–", "–", "–"],
        ["Provinsi Jawa Timur", 44985, 431831, 476816],
        ["Catatan/Note: – tidak ada sampel"],
      ],
    },
    { name: "Keterangan", rows: [["Dibuat dari Sakernas"]] },
  ],
};

describe("a printed table", () => {
  it("is shown as it would be read, and nothing is stored", async () => {
    const file = await workbook("cetak.xlsx", printed);
    const found = await nothingWritten(() => inspect(file));
    expect(found).toMatchObject({
      sheets: [
        {
          name: "Tabel 116",
          headerRows: [2, 3, 4],
          regionColumn: "A",
          codes: null,
          period: "2023-08",
          unit: null,
          rows: 3,
          resolved: 3,
          ambiguous: 0,
          unknown: 0,
          totals: 1,
          notes: 1,
        },
        { name: "Keterangan", rows: 0 },
      ],
    });
    const [sheet] = "sheets" in found ? found.sheets : [];
    expect(sheet!.measures).toEqual([
      { column: "B", title: "Golongan Umur/Age Group / 15–24", as: null, period: "2023-08" },
      { column: "C", title: "Golongan Umur/Age Group / 25+", as: null, period: "2023-08" },
      { column: "D", title: "Jumlah Total", as: "employed", period: "2023-08" },
    ]);
  });

  it("is recorded once, every row accounted for", async () => {
    const file = await workbook("cetak.xlsx", printed);
    const first = await runFile("workers", file);
    expect(first.rejected).toEqual([]);
    expect(tally(first)).toEqual({ rows: 5, accepted: 2, unchanged: 0, rejected: 0 });
    expect(first.skipped).toEqual([
      { sheet: "Tabel 116", row: 7, reason: "missing" },
      { sheet: "Tabel 116", row: 8, reason: "total" },
      { sheet: "Tabel 116", row: 9, reason: "note" },
    ]);
    const again = await nothingWritten(() => runFile("workers", file));
    expect(tally(again)).toEqual({ rows: 5, accepted: 0, unchanged: 2, rejected: 0 });
    const same = await nothingWritten(() => workers(["35.01,2023,386904,", "35.72,2023,89912,"]));
    expect(tally(same)).toEqual({ rows: 2, accepted: 0, unchanged: 2, rejected: 0 });
  });

  it("says where its totals do not add up, and counts them nowhere", async () => {
    const rows = printed.sheets[0]!.rows.map((row) =>
      row[0] === "Provinsi Jawa Timur" ? [row[0], 1, 1, 476817] : row,
    );
    const file = await workbook("selisih.xlsx", { sheets: [{ name: "Tabel 116", rows }] });
    const { notices, rejected } = await runFile("workers", file, { dryRun: true });
    expect(rejected).toEqual([]);
    expect(notices.join()).toContain("1 dari 1 total dalam berkas tidak sama");
    expect(notices.join()).toContain("baris 8: 476.817, jumlah rinciannya 476.816");
  });

  it("is refused cell by cell, with sheet, row and column", async () => {
    const rows = [
      ["Kabupaten/Kota", "Peserta PU", "Peserta BPU", "Jumlah peserta"],
      ["Kab. Blitar", 100, { type: "e", xml: "<v>#N/A</v>" }, 300],
      ["Bima", 100, 200, 300],
      ["Kota Bitar", 100, 200, 300],
      ["Kota Pasuruan", { xml: "<f>SUM(A1:A2)</f>" }, 200, 300],
      ["Kota Kediri", 100, 200, 299],
      ["Kota Malang", "-5", "12%", 300],
      ["Kota Madiun", null, null, 300],
      ["Kota Batu", null, null, 0],
    ];
    const file = await workbook("salah.xlsx", { sheets: [{ name: "Des 2023", rows }] });
    const {
      rows: read,
      rejected,
      accepted,
    } = await nothingWritten(() => runFile("participants", file, { period: "2023-12" }));
    expect({ read, accepted }).toEqual({ read: 8, accepted: 0 });
    expect(rejected.map(({ sheet, row, column, code }) => `${sheet} ${row}${column} ${code}`)).toEqual([
      "Des 2023 2C I.209",
      "Des 2023 3A I.107",
      "Des 2023 4A I.108",
      "Des 2023 5B I.220",
      "Des 2023 6D I.222",
      "Des 2023 7B T.101",
      "Des 2023 7C I.221",
      "Des 2023 8null I.223",
      "Des 2023 9null I.200",
    ]);
  });
});

describe("the system of the codes", () => {
  const coded = (codes: string[], people = 1000) => ({
    sheets: [
      {
        name: "S",
        rows: [
          ["Kode", "Kabupaten/Kota", "Penduduk bekerja 2022"],
          ...["Kota Jakarta Selatan", "Kota Jakarta Timur", "Kota Jakarta Pusat", "Kota Blitar"].map((name, index) => [
            ...[codes[index] ?? null, name, people + index],
          ]),
        ],
      },
    ],
  });
  const systems = {
    bps: ["3171", "3172", "3173", "3572"],
    kemendagri: ["31.74", "31.75", "31.71", "35.72"],
  };
  const recorded = async () => {
    const event = await database.db.auditEvent.findFirstOrThrow({
      where: { action: "facts.imported" },
      orderBy: { number: "desc" },
    });
    return (event.after as { codes: unknown }).codes;
  };

  it.each(["bps", "kemendagri"] as const)(
    "is the one that the table shows, and %s is what the trail says",
    async (system) => {
      const file = await workbook(`kode-${system}.xlsx`, coded(systems[system], system === "bps" ? 1000 : 5000));
      const { accepted, rejected } = await runFile("workers", file);
      expect([rejected, accepted]).toEqual([[], 4]);
      expect(await recorded()).toBe(system);
    },
  );

  it("is refused where another was asked for, and none is recorded where names alone say it", async () => {
    const file = await workbook("kode-bps-2.xlsx", coded(systems.bps));
    const { rejected } = await nothingWritten(() => runFile("workers", file, { codes: "kemendagri" }));
    expect(rejected.map(({ code, sheet }) => `${code} ${sheet}`)).toEqual(["I.109 S"]);
    expect((await runFile("workers", file, { codes: "bps", dryRun: true })).rejected).toEqual([]);
    const names = coded([], 5000);
    names.sheets[0]!.rows = names.sheets[0]!.rows.map(([, ...rest]) => rest.map((cell) => (cell === 5000 ? 7 : cell)));
    const named = await runFile("workers", await workbook("nama.xlsx", names), { codes: "kemendagri" });
    expect([named.rejected, named.accepted]).toEqual([[], 1]);
    expect(await recorded()).toBeNull();
  });
});

describe("which table and column", () => {
  const rows = (title: string, count: number) => [
    ["Kabupaten/Kota", title],
    ["Kota Blitar", count],
    ["Kota Malang", count + 1],
  ];
  const codes = async (file: string, options: object = {}) =>
    (await nothingWritten(() => runFile("workers", file, { dryRun: true, ...options }))).rejected.map(
      ({ code }) => code,
    );

  it("is asked where two sheets say the same thing, and answered with --sheet", async () => {
    const sheets = ["Awal", "Akhir"].map((name) => ({ name, rows: rows("Penduduk bekerja 2023", 5) }));
    const file = await workbook("dua.xlsx", { sheets });
    expect(await codes(file)).toEqual(["I.043"]);
    expect(await codes(file, { sheet: "Akhir" })).toEqual([]);
    expect(await codes(file, { sheet: "Tengah" })).toEqual(["I.048"]);
    const years = [2022, 2023].map((year) => ({ name: `S${year}`, rows: rows(`Penduduk bekerja ${year}`, 5) }));
    expect(await codes(await workbook("tahun.xlsx", { sheets: years }))).toEqual([]);
  });

  it("is told with --measure and --year where words do not say it", async () => {
    const file = await workbook("kolom.xlsx", { sheets: [{ name: "S", rows: rows("Nilai", 5) }] });
    expect(await codes(file)).toEqual(["I.046"]);
    expect(await codes(file, { measure: "Angka" })).toEqual(["I.044"]);
    expect(await codes(file, { measure: "nilai" })).toEqual(["I.047", "I.047"]);
    expect(await codes(file, { measure: "nilai", year: 2023 })).toEqual([]);
  });

  it("is refused where there is none, or none that names regions", async () => {
    const none = await workbook("tanpa.xlsx", { sheets: [{ name: "S", rows: [["Halo"]] }] });
    expect(await codes(none)).toEqual(["I.040"]);
    const ages = [
      ["Umur", "Penduduk bekerja 2023"],
      ["15-24 tahun", 5],
      ["25-34 tahun", 6],
    ];
    const noRegion = await workbook("umur.xlsx", { sheets: [{ name: "S", rows: ages }] });
    expect(await codes(noRegion)).toEqual(["I.041"]);
  });
});

const folders = ["../shared/data/real", "../../shared/data/real"].map((folder) => path.resolve(folder));
const real = folders.find((folder) => existsSync(folder)) ?? "";
describe.skipIf(real === "")("the real files", () => {
  it("give exactly the facts of their tidy twins", async () => {
    expect(tally(await runFile("workers", path.join(real, "workers-employed-2018-2025.csv")))).toMatchObject({
      rows: 4112,
      rejected: 0,
    });
    const again = await nothingWritten(() =>
      runFile("workers", path.join(real, "bps-employed-2018-2025.xlsx"), { measure: "PYB" }),
    );
    expect(tally(again)).toEqual({ rows: 4424, accepted: 0, unchanged: 4112, rejected: 0 });
    expect(again.skipped).toHaveLength(312);
  }, 120_000);

  it("land 34 provinces, sum 41,560,938", async () => {
    const file = path.join(real, "active-participants-province-2023.csv");
    const { rejected, accepted } = await runFile("participants", file, { period: "2023-12", extent: "TOTAL" });
    expect(rejected).toEqual([]);
    expect(accepted).toBe(34);
    const places = await database.db.participantCount.findMany({
      distinct: ["regionCode"],
      select: { regionCode: true },
    });
    expect(places).toHaveLength(34);
    expect(places.map(({ regionCode }) => regionCode)).toEqual(expect.arrayContaining(["91L", "92L"]));
    const { _sum } = await database.db.participantCount.aggregate({ _sum: { active: true } });
    expect(_sum.active).toBe(41_560_938);
  });
});
