import { describe, expect, it } from "vitest";
import { parseNewUser, safeReturn } from "./format";
import { parseBeginning, parseNewBranch } from "./format/branch-forms";

describe("a new user", () => {
  it("has the scope that the role needs", () => {
    const parse = (role: string, place: string) =>
      parseNewUser({ email: " A@B.co.id ", name: "Ani", role, place }).scope;
    expect(parse("BRANCH_STAFF", "blitar")).toEqual({ kind: "BRANCH", branchId: "blitar" });
    expect(parse("REGIONAL_OFFICE", "jawa-timur")).toEqual({ kind: "KANWIL", kanwilId: "jawa-timur" });
    expect(parse("REGIONAL_OFFICIAL", "11.10")).toEqual({ kind: "REGION", regionCode: "11.10" });
    expect(parse("ADMIN", "")).toEqual({ kind: "ALL" });
  });

  it.each([
    [{ role: "BRANCH_HEAD" }, /memerlukan cabang/],
    [{ role: "REGIONAL_OFFICIAL", place: "3574" }, /35\.74/],
    [{ role: "ADMIN", place: "blitar" }, /kosongkan tempatnya/],
    [{ role: "ROOT" }, /Peran harus salah satu/],
    [{ role: "ADMIN", email: "bukan" }, /E-mail tidak berbentuk/],
    [{ role: "ADMIN", name: " " }, /Nama perlu diisi/],
    [{ role: "ADMIN", name: "Ani\rNomor: 1" }, /Nama ditulis dalam satu baris/],
    [{ role: "ADMIN", name: "Ani \u202egnajeP" }, /Nama ditulis dalam satu baris/],
    [{ role: "ADMIN", name: "A\u200bni" }, /Nama ditulis dalam satu baris/],
  ])("is refused with the reason: %o", (changes, message) => {
    expect(() => parseNewUser({ email: "a@b.id", name: "Ani", place: "", ...changes })).toThrow(message);
  });
});

it.each(["Cabang\nBlitar", "Cabang \u2066Blitar", "Cabang\ufeff Blitar"])("a branch is not called %j", (name) => {
  const branch = { id: "blitar", name, office: "jawa-timur", source: "SK 1" };
  expect(() => parseNewBranch(branch)).toThrow("Nama cabang ditulis dalam satu baris");
  expect(() => parseBeginning({ branch: "blitar", region: "35.05", from: "2026-01-01", source: name })).toThrow(
    "Sumber ditulis dalam satu baris",
  );
});

describe("the way back after signing in", () => {
  it.each(["/pengguna", "/daerah/35.74?indikator=06.02.021&target=a:b", "/beranda?x=%2F"])("is %s", (path) => {
    expect(safeReturn(path)).toBe(path);
  });

  it.each([
    "https://jahat.example",
    "//jahat.example",
    "/\\jahat.example",
    "/masuk?ke=/masuk",
    "/keluar",
    "",
    null,
    "javascript:alert(1)",
    "/x\r\nset-cookie: a=b",
    `/cari?q=${"a".repeat(1000)}`,
  ])("is never %s", (path) => {
    expect(safeReturn(path)).toBe("/beranda");
  });
});
