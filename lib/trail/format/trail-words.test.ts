import { describe, expect, it } from "vitest";
import type { SealedEvent } from "@/lib/audit/schema";
import { changeLines } from "./change-lines";
import { actionWords, actorWords, narrowedTo, roleWords, subjectWords } from "./trail-words";

const names = new Map([["u1", "Siti"]]);
const places = new Map([
  ["region 35.72", "Kota Blitar"],
  ["branch blitar", "Cabang Blitar"],
  ["kanwil jawa-timur", "Kanwil Jawa Timur"],
  ["source s1", "Data peserta September"],
  ["import i1", "rekap.xlsx"],
  ["instrument d1", "RPJMD"],
]);
const known = { names, places };
const event = (given: Partial<SealedEvent>) => given as SealedEvent;
const lines = (before: object | null, after: object | null) =>
  changeLines({ before: before && JSON.stringify(before), after: after && JSON.stringify(after) }, places);

describe("an event in words", () => {
  it("names who acted, also when the account is gone", () => {
    expect(actorWords(event({ actorKind: "user", actorId: "u1" }), known)).toBe("Siti");
    expect(actorWords(event({ actorKind: "user", actorId: "u2" }), known)).toBe("u2 (pengguna dihapus)");
    expect(actorWords(event({ actorKind: "command-line", actorId: "import" }), known)).toBe("Baris perintah (import)");
    expect(actorWords(event({ actorKind: "public", actorId: null }), known)).toBe("Tanpa masuk");
  });

  it.each([
    ["report", "2025-09 35.72 v2", "Laporan Kota Blitar, September 2025, versi 2"],
    ["report", "2025-09 35.72", "Laporan Kota Blitar, September 2025"],
    ["report", "2025-09 99.99 v1", "Laporan 99.99, September 2025, versi 1"],
    ["report", "aneh", "Laporan aneh"],
    ["month", "2025-09", "Bulan September 2025"],
    ["month", "2025-01 2025-03 2025-02 2025-04", "Bulan Januari 2025 sampai April 2025 (4 bulan)"],
    ["user", "u1", "Pengguna Siti"],
    ["branch", "blitar", "Cabang Blitar"],
    ["branch", "contoh", "Cabang contoh"],
    ["source", "s1", "Sumber Data peserta September"],
    ["import", "i1", "Impor rekap.xlsx"],
    ["import", "i2", "Impor i2"],
    ["target", "35.72-2026-rpjmd-35.72", "Target Kota Blitar 2026 (rpjmd-35.72)"],
    ["instrument", "d1", "Dokumen target RPJMD"],
    ["planet", "mars", "planet mars"],
  ])("names what it is about: %s %s", (subjectKind, subjectKey, words) => {
    expect(subjectWords({ subjectKind, subjectKey }, known)).toBe(words);
  });

  it("leaves what the code no longer knows as it is", () => {
    expect(actionWords("user.created")).toBe("Akun dibuat");
    expect(actionWords("toString")).toBe("toString");
    expect(roleWords("RAJA")).toBe("RAJA");
  });

  it("says what a view is narrowed to, and leads out of it", () => {
    expect(narrowedTo({ perihal: "report", kunci: "2025-09 35.72 v2", pelaku: "u1", sebelum: "9" }, known)).toEqual([
      { words: "Hanya oleh Siti", without: "/jejak-audit?perihal=report&kunci=2025-09+35.72+v2" },
      {
        words: "Hanya tentang Laporan Kota Blitar, September 2025, versi 2",
        without: "/jejak-audit?perihal=report&pelaku=u1",
      },
    ]);
    expect(narrowedTo({ perihal: "report" }, known)).toEqual([]);
  });
});

describe("a change in words", () => {
  it("says the states of a report as its pages do, and its figures by segment", () => {
    expect(
      lines({ status: "SUBMITTED" }, { status: "APPROVED", figures: { PU: 1900, PU_INACTIVE: 45 }, source: "s1" }),
    ).toEqual(["status: terkirim → disetujui", "PU: 1.900", "PU nonaktif: 45", "sumber: Data peserta September"]);
    expect(lines({ PU: "", BPU: "70" }, { PU: "1.900", BPU: "" })).toEqual(["PU: kosong → 1.900", "BPU: 70 → kosong"]);
  });

  it("says reasons and marks, each for what it is about", () => {
    const answer = { rule: "P.204", segment: "JAKON", figure: 12_004, reason: "PROJECT", text: "Proyek bendungan" };
    expect(lines({ answers: [] }, { answers: [answer, { ...answer, segment: null, reason: null, text: "" }] })).toEqual(
      ["alasan P.204 Jakon: Proyek jasa konstruksi dimulai atau selesai: Proyek bendungan", "alasan P.204: kosong"],
    );
    expect(
      lines(
        { status: "SUBMITTED" },
        {
          marks: [
            { segment: "PU", note: "cek" },
            { segment: "PMI", note: null },
          ],
        },
      ),
    ).toContain("tanda: PU: cek; PMI");
    expect(lines(null, { marks: [] })).toEqual(["tanda: tidak ada"]);
  });

  it("names roles and places, days and moments", () => {
    const before = { role: "BRANCH_STAFF", scope: "BRANCH", place: "blitar", active: true };
    expect(lines(before, { role: "BRANCH_HEAD", scope: "BRANCH", place: "blitar" })).toEqual([
      "peran: Petugas cabang → Kepala cabang",
      "jenis wilayah: cabang",
      "tempat: Cabang Blitar",
      "aktif: ya → tidak ada",
    ]);
    expect(
      lines({ region: "35.72", from: "2025-01-31", until: null }, { region: "35.72", until: "2025-12-31" }),
    ).toEqual(["daerah: Kota Blitar", "sejak: 31 Jan 2025 → tidak ada", "sampai: tidak ada → 31 Des 2025"]);
    expect(lines({ month: "closed" }, { until: "2025-10-10T05:30:00.000Z" })).toEqual([
      "bulan: ditutup → tidak ada",
      "sampai: 10 Okt 2025, 12.30 WIB",
    ]);
    expect(lines(null, { office: "jawa-timur", period: "2025-09" })).toEqual([
      "kantor wilayah: Kanwil Jawa Timur",
      "bulan: September 2025",
    ]);
    expect(lines(null, { sheets: ["35.72", "35.74"] })).toEqual(["lembar daerah: Kota Blitar; 35.74"]);
  });

  it("says what was in an abandoned correction, and nothing that only we count", () => {
    expect(lines({ version: 2, typed: { PU: "901" }, why: "Berkas terlambat", saves: 7 }, { version: 1 })).toEqual([
      "versi: 2 → 1",
      "PU: 901 → tidak ada",
      "alasan koreksi: Berkas terlambat → tidak ada",
    ]);
  });

  it("never shows how anything is stored, also of what nobody has words for", () => {
    expect(lines({ place: "blitar" }, null)).toEqual(["tempat: Cabang Blitar → dihapus"]);
    expect(lines(null, { cells: [1, null, { a: true }] })).toEqual(["cells: 1; tidak ada; a ya"]);
    expect(lines(null, { answers: ["aneh"], typed: 5 })).toEqual(["alasan: aneh", "isian: 5"]);
    expect(lines(null, null)).toEqual([]);
  });
});
