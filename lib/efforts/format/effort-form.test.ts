import { describe, expect, it } from "vitest";
import type { EffortSaid } from "../schema";
import { effortValues, readEffortForm } from "./effort-form";
import { effortName, effortText } from "./effort-words";

const stated = { asOf: "2025-09", source: "Dinas Perikanan", url: null, note: null };
const EFFORTS: EffortSaid[] = [
  {
    ...{ kind: "GROUP", group: "OTHER", title: "Penjaga pintu air", standing: "PLANNED", potential: 40, covered: null },
    ...{ months: 3, funding: "DBH_SAWIT", document: null, ...stated },
  },
  { kind: "INSTRUMENT", rule: "PERWALI", title: "Perlindungan pekerja rentan", document: "12/2024", ...stated },
  {
    ...{ kind: "FUNDING", year: 2025, funding: "DBHCHT", amount: 1_919_937_600, months: 9, potential: 12_698 },
    ...{ document: "DPA", ...stated, url: "https://a.example/x", note: "Perubahan" },
  },
];

describe("the form of an effort", () => {
  it.each(EFFORTS.map((said) => [said.kind, said] as const))("reads back what it shows of %s", (kind, said) => {
    expect(readEffortForm(kind, effortValues(said)).given).toEqual(said);
  });

  it.each([
    ["GROUP", { kelompok: "X" }, "kelompok"],
    ["GROUP", { nama: "" }, "nama"],
    ["GROUP", { anggota: "dua" }, "anggota"],
    ["GROUP", { anggota: "-5" }, "anggota"],
    ["GROUP", { bulan: "13" }, "bulan"],
    ["GROUP", { per: "2025-02-30" }, "per"],
    ["GROUP", { sumber: "" }, "sumber"],
    ["GROUP", { tautan: "javascript:x" }, "tautan"],
    ["INSTRUMENT", { nama: "" }, "nama"],
    ["FUNDING", { jumlah: "1,9 miliar" }, "jumlah"],
    ["FUNDING", { jumlah: "0" }, "jumlah"],
    ["FUNDING", { tahun: "25" }, "tahun"],
  ] as const)("%s refuses %o", (kind, change, field) => {
    const said = EFFORTS.find((one) => one.kind === kind)!;
    const { problems } = readEffortForm(kind, { ...effortValues(said), ...change });
    expect(Object.keys(problems!)).toEqual([field]);
  });

  it("reads money as it is written", () => {
    const values = effortValues(EFFORTS[2]!);
    for (const jumlah of ["Rp1.919.937.600", "1919937600", "Rp 1.919.937.600"])
      expect(readEffortForm("FUNDING", { ...values, jumlah }).given).toMatchObject({ amount: 1_919_937_600 });
  });
});

describe("what is said of an effort", () => {
  it("says what is not known, and never 0 in its place", () => {
    expect(EFFORTS.map((said) => `${effortName(said)}: ${effortText(said)}`)).toEqual([
      "Penjaga pintu air: direncanakan, 40 orang; DBH sawit, 3 bulan",
      "Perwali 12/2024: Perlindungan pekerja rentan",
      "DBHCHT 2025: Rp1.919.937.600, untuk 12.698 orang, 9 bulan",
    ]);
    const group = { ...EFFORTS[0]!, group: "RT_RW", title: null, standing: "REGISTERED", months: null, funding: null };
    const text = (more: object) => effortText({ ...group, ...more } as EffortSaid);
    expect(text({ potential: null })).toBe("terdaftar, jumlah tidak disebut");
    expect(text({ potential: null, covered: 2335 })).toBe("2.335 terlindungi, jumlah anggota tidak disebut");
    expect(text({ potential: 9000, covered: 0 })).toBe("0 dari 9.000 terlindungi");
  });
});
