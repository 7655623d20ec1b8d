import { describe, expect, it } from "vitest";
import { judgePassword } from "./password";
import { spellPassword } from "./words";

describe("a password", () => {
  it.each([
    "sepeda biru menyeberang rawa",
    "correct horse battery staple",
    "kR9#vTq2!mZx8Lw",
    "b5dmv-6a725-p23sc-npebr",
  ])("may be %s", (password) => {
    expect(judgePassword(password)).toBeNull();
  });

  it.each(["rahasia", "Rahasia123!", "x".repeat(129)])("has a length: %s", (password) => {
    expect(judgePassword(password)).toMatch(/terlalu (pendek|panjang)/);
  });

  it.each([
    "rahasiarahasia",
    "bpjsketenagakerjaan",
    "indonesiaraya1945",
    "Password123456",
    "qwertyuiop123",
    "aaaaaaaaaaaaaaaa",
    "selamatpagi123",
    "17081945170845",
  ])("may not be what is tried first: %s", (password) => {
    expect(judgePassword(password)).toContain("mudah ditebak");
  });

  it("may not be made of the name and the e-mail of its owner", () => {
    const owner = ["Purnamaningtyas Widyawati", "purnamaningtyas@kantor.go.id"];
    expect(judgePassword("purnamaningtyas1", owner)).toContain("mudah ditebak");
  });

  it("of a demo account is 20 letters that cannot be confused", () => {
    expect(spellPassword(Uint8Array.from({ length: 20 }, (_, n) => n * 13))).toMatch(
      /^([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}$/,
    );
  });
});
