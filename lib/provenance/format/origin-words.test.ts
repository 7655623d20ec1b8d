import { expect, it } from "vitest";
import { fileText, handText, targetRevisionLines } from "./origin-words";

const at = "2025-10-07T02:12:00.000Z";

it("says who did something by role, and by name only where names are given", () => {
  const hand = { kind: "user", role: "BRANCH_HEAD", userId: "u-1", at } as const;
  expect(handText(hand)).toBe("Kepala cabang, 7 Okt 2025, 09.12 WIB");
  expect(handText(hand, new Map([["u-1", "Sri"]]))).toBe("Sri (Kepala cabang), 7 Okt 2025, 09.12 WIB");
  expect(handText({ ...hand, role: null })).toBe("pengguna, 7 Okt 2025, 09.12 WIB");
  expect(handText({ kind: "operator", at })).toMatch(/^operator sistem, /);
  expect(handText({ kind: "program", at })).toMatch(/^program simulasi, /);
  expect(handText(null)).toBe("tidak tercatat");
});

it("says where in a file a figure stands, as far as the file and we know", () => {
  const file = { name: "rekap.xlsx", sha256: null };
  expect(fileText({ ...file, place: { sheet: "Data", row: 1012, column: "C" } })).toBe(
    "rekap.xlsx, lembar Data, baris 1.012, kolom C",
  );
  expect(fileText({ ...file, place: { sheet: null, row: 2, column: null } })).toBe("rekap.xlsx, baris 2");
  expect(fileText({ ...file, place: null })).toBe("rekap.xlsx, baris tidak tercatat");
  expect(fileText(null)).toBeNull();
});

it("tells the revisions of a target, newest first, with who and why", () => {
  const first = { revision: 1, percent: 61, headcount: null, base: null, status: "CLAIMED", withdrawn: false } as const;
  const lines = targetRevisionLines([
    { ...first, recordedAt: at, reason: null, byProgram: true },
    { ...first, revision: 2, percent: 62.5, withdrawn: true, recordedAt: at, reason: "Dokumen baru", byProgram: false },
  ]);
  expect(lines).toEqual([
    "Revisi 2: 62,5%, belum dikonfirmasi, ditarik; dicatat administrator, 7 Okt 2025, 09.12 WIB; Dokumen baru.",
    "Revisi 1: 61%, belum dikonfirmasi; dicatat daftar bawaan program, 7 Okt 2025, 09.12 WIB.",
  ]);
});
