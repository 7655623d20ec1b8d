import { beforeAll, describe, expect, it } from "vitest";
import { referenceDirectory } from "@/tests/support/directory";
import type { Directory } from "./directory";
import type { Written } from "./resolve";
import { resolveColumn } from "./resolve-column";

let directory: Directory;
beforeAll(async () => {
  directory = await referenceDirectory();
});

const read = (...rows: Written[]) => resolveColumn(rows, directory);
const names = (...all: string[]) => read(...all.map((name) => ({ name })));
const answers = (reading: ReturnType<typeof read>) =>
  reading.rows.map((row) => (row.kind === "resolved" ? row.code : row.kind));

describe("the system of a column's codes", () => {
  it("is the one in which codes and names agree", () => {
    const reading = read(
      { code: "3171", name: "Jakarta Selatan" },
      { code: "3172", name: "Jakarta Timur" },
      { code: "3173", name: "Jakarta Pusat" },
      { code: "3174", name: null },
      { code: "3578", name: "Surabaya" },
    );
    expect([reading.codes, reading.refused]).toEqual(["bps", null]);
    expect(answers(reading)).toEqual(["31.74", "31.75", "31.71", "31.73", "35.78"]);
    expect(reading.evidence).toBe("Kode BPS: dari 4 kode yang bernama, 3 cocok dengan namanya hanya sebagai kode BPS.");
  });

  it("is Kemendagri's where every code has a dot and no name says otherwise", () => {
    const reading = read({ code: "31.71" }, { code: "11.10" });
    expect([reading.codes, answers(reading)]).toEqual(["kemendagri", ["31.71", "11.10"]]);
  });

  it("is BPS' in spite of dots where the names say so; a code without a name is then asked", () => {
    const reading = read({ code: "31.71", name: "Jakarta Selatan" }, { code: "31.73" });
    expect([reading.codes, answers(reading)]).toEqual(["bps", ["31.74", "ambiguous"]]);
  });

  it("is told by three codes that only one system has, not by two, which may be typing errors", () => {
    const codes = (...all: string[]) => read(...all.map((code) => ({ code })));
    expect(answers(codes("3171", "1473", "9708", "9707"))).toEqual(["31.74", "14.72", "95.02", "95.03"]);
    expect(codes("3171", "1473", "9708", "9707").codes).toBe("bps");
    expect(answers(codes("3171", "1473", "9708"))[0]).toBe("ambiguous");
    expect(codes("3171", "1473", "9708").codes).toBeNull();
  });

  it("stays open where every code exists in both, and only those that differ are asked", () => {
    const reading = read({ code: "1101" }, { code: "3574" });
    expect([reading.codes, answers(reading)]).toEqual([null, ["ambiguous", "35.74"]]);
    expect(reading.evidence).toContain("ditanyakan");
    expect(read({ code: "3574" }).evidence).toBe(
      "Semua kode berarti sama sebagai kode Kemendagri dan sebagai kode BPS.",
    );
  });

  it("is refused where codes and names contradict each other, and then nothing is resolved", () => {
    const reading = read(
      { code: "35.01", name: "Ponorogo" },
      { code: "35.02", name: "Trenggalek" },
      { code: "35.03", name: "Tulungagung" },
      { code: "35.78", name: "Surabaya" },
    );
    expect(reading.codes).toBeNull();
    expect(reading.refused).toBe(
      'D.101: Kode dan nama tidak menunjuk wilayah yang sama pada 3 dari 4 baris, misalnya "35.01" "Ponorogo"; ' +
        '"35.02" "Trenggalek"; "35.03" "Tulungagung". Periksa apakah kolom kode atau nama bergeser, atau pilih kolom ' +
        "kode yang lain.",
    );
    expect(answers(reading)).toEqual(["ambiguous", "ambiguous", "ambiguous", "unknown"]);
  });

  it("is refused where both systems are mixed", () => {
    const reading = read({ code: "3171", name: "Jakarta Selatan" }, { code: "3171", name: "Jakarta Pusat" });
    expect(reading.refused).toMatch(/^D\.102: Kode bercampur/);
    expect(answers(reading)).toEqual(["unknown", "unknown"]);
  });

  it("stands where one row in many is a slip, which is asked, as are codes without a name", () => {
    const good = directory.regions.filter(({ bpsCode, code }) => bpsCode !== null && bpsCode !== code.replace(".", ""));
    const rows = good.slice(0, 20).map(({ bpsCode, name }) => ({ code: bpsCode, name }));
    const reading = read(...rows, { code: "3171", name: "Jakarta Pusat" }, { code: "3171" });
    expect(reading.codes).toBe("bps");
    expect(answers(reading).slice(20)).toEqual(["ambiguous", "ambiguous"]);
    expect(answers(reading).slice(0, 20)).toEqual(good.slice(0, 20).map(({ code }) => code));
  });

  it("does not matter where the column holds numbers of rows", () => {
    const reading = read({ code: "1", name: "Pacitan" }, { code: "2", name: "Ponorogo" });
    expect(answers(reading)).toEqual(["35.01", "35.02"]);
    expect(reading.evidence).toBe("Isi kolom kode bukan kode wilayah; wilayah dibaca dari namanya.");
  });
});

describe("a zero that is missing", () => {
  it("was the last one where the column keeps the first ones", () => {
    const reading = read({ code: "11.1" }, { code: "11.02" }, { code: "19.1" });
    expect(answers(reading)).toEqual(["11.10", "11.02", "unknown"]);
    expect(reading.evidence).toContain("11.1 dibaca 11.10.");
  });

  it("was the first one where the column keeps the last ones", () => {
    expect(answers(read({ code: "11.1" }, { code: "11.10" }))).toEqual(["11.01", "11.10"]);
  });

  it("is asked for where the column keeps both or shows neither", () => {
    expect(answers(read({ code: "11.1" }, { code: "11.10" }, { code: "11.02" }))[0]).toBe("ambiguous");
    expect(answers(read({ code: "11.1" }, { code: "11.18" }))[0]).toBe("ambiguous");
  });

  it("is told by the name of another row", () => {
    expect(answers(read({ code: "11.1" }, { code: "12.1", name: "Labuhanbatu" }))).toEqual(["11.10", "12.10"]);
  });
});

describe("names that a column decides", () => {
  it("are kabupaten where the city stands beside them as Kota", () => {
    expect(answers(names("05. Blitar", "06. Kediri", "72. Kota Blitar", "Provinsi Jawa Timur"))).toEqual([
      "35.05",
      "ambiguous",
      "35.72",
      "35",
    ]);
  });

  it("are asked where the column writes Kab. elsewhere", () => {
    expect(answers(names("Blitar", "Kota Blitar", "Kab. Kediri"))).toEqual(["ambiguous", "35.72", "35.06"]);
  });

  it("are provinces among provinces, and cities in a list of all regencies", () => {
    expect(answers(names("Jambi", "Riau", "Banten", "Bali"))).toEqual(["15", "14", "36", "51"]);
    const regencies = ["Kerinci", "Agam", "Siak", "Lahat", "Kaur", "Metro"];
    expect(answers(names("Jambi", ...regencies))[0]).toBe("15.71");
    expect(answers(names("Jambi", ...regencies, "Jambi"))[0]).toBe("ambiguous");
    expect(answers(names("Jambi", ...regencies, "Riau"))[0]).toBe("ambiguous");
    expect(answers(names("Jambi", ...regencies, "Kota Jambi"))[0]).toBe("ambiguous");
    expect(answers(names("Kerinci", "Bungo", "Jambi"))).toEqual(["15.01", "15.08", "ambiguous"]);
    expect(answers(names("Gorontalo", "Kota Gorontalo", ...regencies)).slice(0, 2)).toEqual(["75.01", "75.71"]);
  });

  it("account for every row, also none", () => {
    expect(read()).toEqual({
      codes: null,
      evidence: "Tidak ada kode; wilayah dibaca dari namanya.",
      refused: null,
      rows: [],
    });
    expect(answers(names("", "Jumlah", "Siak"))).toEqual(["unknown", "unknown", "14.08"]);
  });
});

it("looks for what comes near two hundred strangers, not twenty thousand", () => {
  const villages = Array.from({ length: 300 }, (_, index) => ({ name: `Surabayaa ke-${"i".repeat(index + 1)}` }));
  const { rows } = read(...villages.slice(0, 200), { name: "Probolingo" }, ...villages.slice(200));
  expect(rows).toHaveLength(301);
  expect(rows[200]).toEqual({ kind: "unknown", suggestions: [] });
  expect(read({ name: "Probolingo" }).rows[0]).toHaveProperty("suggestions", ["35.13", "35.74"]);
});

describe("provinces that were divided in 2022", () => {
  const provinces = () => directory.regions.filter(({ level }) => level === "PROVINCE");
  const NEW = ["93", "94", "95", "96"];
  const old = () => provinces().filter(({ code }) => !NEW.includes(code));

  it("are the former ones in a table of 34, by names and by codes of either system", () => {
    const meant = old().map(({ code }) => ({ "91": "91L", "92": "92L" })[code] ?? code);
    const byNames = names(...old().map(({ name }) => name), "Indonesia");
    expect(answers(byNames)).toEqual([...meant, "00"]);
    expect(byNames.evidence).toContain("provinsi sebelum pemekaran 2022");
    expect(answers(read(...old().map(({ code, name }) => ({ code, name }))))).toEqual(meant);
    const bps = (code: string) => ({ "91": "94", "92": "91" })[code] ?? code;
    expect(answers(read(...old().map(({ code, name }) => ({ code: bps(code), name }))))).toEqual(meant);
  });

  it("are those of today where a new one stands beside them", () => {
    expect(answers(names(...provinces().map(({ name }) => name)))).toEqual(provinces().map(({ code }) => code));
    expect(answers(names("Papua", "Papua Barat", "Papua Tengah"))).toEqual(["91", "92", "94"]);
  });

  it("are asked where nothing tells", () => {
    const reading = names("Bali", "Papua");
    expect(reading.rows).toEqual([
      { kind: "resolved", code: "51", by: "name" },
      { kind: "ambiguous", candidates: ["91", "91L"] },
    ]);
    const allButAceh = old().slice(1);
    expect(answers(names(...allButAceh.map(({ name }) => name))).at(-1)).toBe("ambiguous");
  });

  it("change nothing for their regencies", () => {
    expect(answers(names("Merauke", "Kota Jayapura"))).toEqual(["93.01", "91.71"]);
  });
});
