import { afterEach, describe, expect, it, vi } from "vitest";
import { readEnv } from "@/lib/env";
import { securityTxt } from "./security-txt";

afterEach(() => {
  vi.unstubAllEnvs();
});

const at = new Date("2026-12-01T10:20:30.456Z");
const fieldsOf = (text: string | null) =>
  text!
    .trimEnd()
    .split("\n")
    .map((line) => line.split(": ") as [string, string]);

describe("security.txt", () => {
  it("is none where nobody is named", () => {
    expect(securityTxt(at)).toBeNull();
  });

  it("names whom to tell, until when that holds, and its own address (RFC 9116)", () => {
    vi.stubEnv("SECURITY_CONTACT", "mailto:aman@kantor.go.id");
    vi.stubEnv("APP_URL", "https://jangkau.contoh.go.id/");
    expect(fieldsOf(securityTxt(at))).toEqual([
      ["Contact", "mailto:aman@kantor.go.id"],
      ["Expires", "2027-05-30T00:00:00Z"],
      ["Preferred-Languages", "id, en"],
      ["Canonical", "https://jangkau.contoh.go.id/.well-known/security.txt"],
      ["Policy", "https://jangkau.contoh.go.id/tentang#keamanan"],
    ]);
  });

  it("always ends in the future, and within a year", () => {
    vi.stubEnv("SECURITY_CONTACT", "https://kantor.go.id/lapor");
    for (const day of ["2026-01-01T00:00:00Z", "2028-02-29T23:59:59.999Z", "2061-12-31T12:00:00Z"]) {
      const until = new Date(Object.fromEntries(fieldsOf(securityTxt(new Date(day)))).Expires!).getTime();
      const days = (until - new Date(day).getTime()) / (24 * 60 * 60 * 1000);
      expect(days > 170 && days < 365).toBe(true);
    }
  });

  it("names no address of a site without https", () => {
    vi.stubEnv("SECURITY_CONTACT", "https://kantor.go.id/lapor");
    vi.stubEnv("APP_URL", "http://localhost:3000");
    expect(securityTxt(at)).not.toMatch(/Canonical|Policy/);
  });

  it.each([
    "aman@kantor.go.id",
    "http://kantor.go.id",
    "mailto:a@b.c\nExpires: 2000",
    "mailto:x?subject=y@z.id",
    "tel:1",
  ])("takes no contact like %j", (contact) => {
    vi.stubEnv("SECURITY_CONTACT", contact);
    expect(() => readEnv()).toThrow("SECURITY_CONTACT");
  });
});
