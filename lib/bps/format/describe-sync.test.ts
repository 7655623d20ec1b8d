import { describe, expect, it } from "vitest";
import { bpsRefusal } from "../messages";
import type { WorkerChange } from "../schema";
import { describeSync, describeVariables, refusalJson, syncJson } from "./describe-sync";

const change = (year: number): WorkerChange => ({
  regionCode: "35.74",
  name: "Kota Probolinggo",
  year,
  before: 119_345,
  after: 119_400,
});
const imported = { rows: 30, accepted: 24, unchanged: 6, rejected: [], dryRun: true, notices: [] };
const synced = { imported, compared: { added: 2, changed: [change(2024)], unchanged: 6 }, above: 35, missing: 1 };

describe("what a synchronisation answers", () => {
  it("names each change, old and new, and what was left out", () => {
    expect(describeSync(synced).split("\n")).toEqual([
      "2 baru, 1 berubah, 6 tetap; dilewati: 35 angka provinsi dan Indonesia, 1 tanpa angka.",
      "  Kota Probolinggo (35.74) 2024: 119.345 → 119.400",
      "Uji coba, tidak ada yang dicatat. 30 baris: 24 diterima, 6 tidak berubah, 0 ditolak.",
    ]);
  });

  it("lists twenty changes and counts the rest", () => {
    const changed = Array.from({ length: 22 }, (_, index) => change(2000 + index));
    const lines = describeSync({ ...synced, compared: { ...synced.compared, changed } }).split("\n");
    expect(lines).toHaveLength(23);
    expect(lines[21]).toContain("2 perubahan lain");
  });

  it("is one line for a program, which has all changes", () => {
    expect(JSON.parse(syncJson(synced))).toEqual({
      rows: 30,
      accepted: 24,
      unchanged: 6,
      rejected: [],
      dryRun: true,
      added: 2,
      changed: [change(2024)],
      above: 35,
      missing: 1,
    });
    expect(JSON.parse(refusalJson(bpsRefusal("B.001")))).toMatchObject({ rows: 0, rejected: [{ code: "B.001" }] });
  });

  it("lists variables by their numbers", () => {
    expect(describeVariables([{ variable: 12, title: "Penduduk\nBekerja", unit: null }])).toBe(
      "      12  Penduduk Bekerja",
    );
    expect(describeVariables([])).toContain("Tidak ada variabel");
  });
});
