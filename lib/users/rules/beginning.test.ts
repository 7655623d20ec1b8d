import { expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { beginningQuestion, confirmationOf } from "./beginning";

const today = periodOf(2026, 11);
const other = { branch: "Cabang Probolinggo", validFrom: new Date("2025-01-01"), validTo: null };
const asked = (from: string, others: Parameters<typeof beginningQuestion>[1] = []) =>
  beginningQuestion({ region: "Kota Probolinggo", from }, others, today);

it("asks about another branch by name, and about every month that is over", () => {
  expect(asked("2026-11-01")).toBeNull();
  expect(asked("2026-12-01", [other])).toBe(
    "Kota Probolinggo juga dilayani Cabang Probolinggo sejak 1 Jan 2025; untuk bulan yang sama keduanya mengisi laporan yang sama. Centang bila memang begitu, lalu simpan lagi.",
  );
  expect(asked("2026-12-01", [{ ...other, validTo: new Date("2027-01-01") }])).toContain("sampai 31 Des 2026");
  expect(asked("2026-10-31")).toContain("Mulainya sudah lewat: Oktober 2026 ikut");
  expect(asked("2026-01-15")).toContain("Januari 2026 sampai Oktober 2026 (10 bulan) ikut");
});

it("holds for what was asked and for nothing else", () => {
  const given = { branch: "malang", region: "35.74", from: "2026-01-15" };
  expect(confirmationOf(given)).toBe("malang 35.74 2026-01-15");
});
