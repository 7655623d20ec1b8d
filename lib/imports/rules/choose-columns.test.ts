import { describe, expect, it } from "vitest";
import { importRequestSchema, type Rejection } from "../schema";
import type { FoundMeasure, Meaning } from "../schema/found-table";
import type { ReadTable, Wanted } from "../schema/table-reading";
import { chooseColumns } from "./choose-columns";

const EMPLOYED: Meaning = { of: "workers", base: "EMPLOYED", part: "all" };
const EMPLOYEES: Meaning = { of: "workers", base: "EMPLOYED", part: "employees" };
const people = (segment: "PU" | "BPU" | "total", status: "active" | "inactive" = "active"): Meaning => ({
  ...{ of: "participants", segment, status },
});

let columns = 1;
const measure = (title: string, meaning: Meaning | null, more: Partial<FoundMeasure> = {}): FoundMeasure => ({
  ...{ column: (columns += 1), titles: [title], meaning, period: "2023", unit: null, ...more },
});

function table(measures: FoundMeasure[], more: Partial<ReadTable> = {}): ReadTable {
  return {
    sheet: "S",
    table: {
      ...{ title: "", headerRows: [1], body: [], notes: [], nameColumns: [1], codeColumns: [], measures },
      ...{ levelColumn: null, periodColumn: null, segmentColumn: null, unit: null, period: null },
    },
    columns: { name: 1, code: null, province: null, level: null },
    ...{ codes: null, evidence: "", refused: null, findings: [], sorts: [] },
    ...more,
  };
}

type Chosen = Wanted[] | Rejection;
const workers = (tables: ReadTable[], options: object = {}): Chosen =>
  chooseColumns(tables, importRequestSchema.parse({ of: "workers", ...options }));
const participants = (tables: ReadTable[], options: object = {}): Chosen =>
  chooseColumns(tables, importRequestSchema.parse({ of: "participants", ...options }));

/** The columns taken as `title: role`, or the number of the refusal. */
function shown(chosen: Chosen): string | string[] {
  if (!Array.isArray(chosen)) return `${chosen.code}${chosen.sheet === undefined ? "" : ` ${chosen.sheet}`}`;
  return chosen.flatMap((one) =>
    one.columns.map(({ role, measure: { titles } }) => {
      if (role.of === "workers") return `${titles.join("/")}: ${role.part}`;
      return `${titles.join("/")}: ${role.of === "total" ? "total" : role.segment} ${role.status}`;
    }),
  );
}

describe("columns of workers", () => {
  it("are those whose words say so, employees beside them", () => {
    const read = table([measure("Bekerja", EMPLOYED), measure("Buruh", EMPLOYEES), measure("Luas", null)]);
    expect(shown(workers([read]))).toEqual(["Bekerja: all", "Buruh: employees"]);
    expect(shown(workers([read], { base: "labour-force" }))).toBe("I.046");
  });

  it("are never percentages, whatever their words", () => {
    expect(shown(workers([table([measure("Bekerja", EMPLOYED, { unit: "percent" })])]))).toBe("I.046");
  });

  it("are the one that the user names, by its own title or all of its titles", () => {
    const read = table([
      measure("PYB", null),
      measure("Bekerja", EMPLOYED),
      measure("x", null, { titles: ["A", "B"] }),
    ]);
    expect(shown(workers([read], { measure: "pyb" }))).toEqual(["PYB: all"]);
    expect(shown(workers([read], { measure: "A B" }))).toEqual(["A/B: all"]);
    expect(shown(workers([read], { measure: "PYC" }))).toBe("I.044");
  });

  it("are those of August where a year was surveyed twice, and both where no August is among them", () => {
    const months = (...periods: string[]) => table(periods.map((period) => measure(period, EMPLOYED, { period })));
    expect(shown(workers([months("2023-02", "2023-08", "2024-02")]))).toEqual(["2023-08: all", "2024-02: all"]);
    expect(shown(workers([months("2023-02", "2023-05")]))).toBe("I.045 S");
  });
});

describe("columns of participants", () => {
  it("are segments, a total beside them being a check, and a total alone everybody", () => {
    const parts = [measure("PU", people("PU")), measure("BPU", people("BPU"))];
    expect(shown(participants([table([...parts, measure("Jumlah", people("total"))])]))).toEqual([
      ...["PU: PU active", "BPU: BPU active", "Jumlah: total active"],
    ]);
    expect(shown(participants([table([measure("Peserta", people("total"))])]))).toEqual(["Peserta: ALL active"]);
  });

  it("may be active and inactive ones of a segment, but no two of the same", () => {
    const both = [measure("PU aktif", people("PU")), measure("PU nonaktif", people("PU", "inactive"))];
    expect(shown(participants([table(both)]))).toEqual(["PU aktif: PU active", "PU nonaktif: PU inactive"]);
    expect(shown(participants([table([...both, measure("PU lagi", people("PU"))])]))).toBe("I.045 S");
    const months = ["2023-01", "2023-02"].map((period) => measure(period, people("PU"), { period }));
    expect(shown(participants([table(months)]))).toHaveLength(2);
  });

  it("count as everybody where the user names one without a word for it", () => {
    expect(shown(participants([table([measure("Nilai", null)])], { measure: "nilai" }))).toEqual(["Nilai: ALL active"]);
    expect(shown(participants([table([measure("Nilai", null)])]))).toBe("I.046");
  });
});

describe("tables", () => {
  const good = () => table([measure("Bekerja", EMPLOYED)]);

  it("must be there, in the sheet that was named, and name regions", () => {
    expect(shown(workers([]))).toBe("I.040");
    expect(shown(workers([good()], { sheet: "T" }))).toBe("I.048");
    expect(shown(workers([good(), { ...good(), sheet: "T" }], { sheet: "t" }))).toHaveLength(1);
    expect(shown(workers([{ ...good(), columns: null }]))).toBe("I.041 S");
    // One that names none does not stop another of the same sheet.
    expect(shown(workers([{ ...good(), columns: null }, good()]))).toHaveLength(1);
  });

  it("are refused where codes contradict names, or the system that was asked for", () => {
    const refused = { ...good(), refused: "D.101" };
    expect(shown(workers([refused]))).toBe("I.042 S");
    const coded = { ...good(), codes: "bps" };
    expect(shown(workers([coded], { codes: "kemendagri" }))).toBe("I.109 S");
    for (const options of [{}, { codes: "bps" }]) expect(shown(workers([coded], options))).toHaveLength(1);
    expect(shown(workers([good()], { codes: "bps" }))).toHaveLength(1);
  });

  it("of several sheets are asked about, several of one sheet are taken together", () => {
    expect(shown(workers([good(), { ...good(), sheet: "T" }]))).toBe("I.043");
    expect(shown(workers([good(), good()]))).toHaveLength(2);
    expect(
      shown(
        workers([
          { ...good(), sheet: null },
          { ...good(), sheet: null, columns: null },
        ]),
      ),
    ).toHaveLength(1);
  });

  it("name the columns that there are where none is the one that is wanted", () => {
    const many = table(Array.from({ length: 14 }, (_, index) => measure(`Kolom ${index}`, null)));
    const refused = workers([many]);
    expect(Array.isArray(refused) ? "" : refused.message).toMatch(/"Kolom 0".*"Kolom 11", \.\.\./);
  });
});
