import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CodeSystem } from "@/lib/core/vocabulary";
import { resolveRegion, type KnownRegion, type RegionIndex } from "./resolve-region";

const regency = (code: string): KnownRegion => ({ code, level: "REGENCY" });
// 31.71 is Jakarta Pusat, which BPS numbers 3173; BPS' 3171 is Jakarta Selatan, 31.74.
const INDEX: Record<CodeSystem, RegionIndex> = {
  kemendagri: new Map([
    ["11.10", regency("11.10")],
    ["31.71", regency("31.71")],
    ["31", { code: "31", level: "PROVINCE" as const }],
  ]),
  bps: new Map([
    ["1102", regency("11.10")],
    ["3171", regency("31.74")],
    ["3173", regency("31.71")],
  ]),
};

const resolve = (text: string, system: CodeSystem = "kemendagri") => resolveRegion(text, system, INDEX[system], 2);
const outcome = (text: string, system?: CodeSystem) => {
  const found = resolve(text, system);
  return "level" in found ? found.code : found;
};

describe("resolveRegion", () => {
  it("finds a region by the named system and no other", () => {
    expect(outcome("11.10")).toBe("11.10");
    expect(outcome("31")).toBe("31");
    expect(outcome("3171", "bps")).toBe("31.74");
    expect(outcome("3173", "bps")).toBe("31.71");
  });

  it("finds nothing that is not in the index, whatever the text", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9.]{0,6}$/), fc.constantFrom("__proto__", "constructor"));
    fc.assert(
      fc.property(text, fc.constantFrom<CodeSystem>("kemendagri", "bps"), (written, system) => {
        return INDEX[system].has(written) === "level" in resolve(written, system);
      }),
    );
  });

  it("says that 11.1 has lost its zero and does not put it back", () => {
    expect(outcome("11.1")).toMatchObject({ code: "I.102", column: "region_code", row: 2 });
    expect(outcome("11.1")).toHaveProperty("message", expect.stringContaining("11.10"));
  });

  it("asks for --codes where a code looks like the other system's", () => {
    expect(outcome("3171")).toMatchObject({ code: "I.103", message: expect.stringContaining("--codes bps") as string });
    expect(outcome("31.71", "bps")).toMatchObject({
      code: "I.104",
      message: expect.stringContaining("--codes kemendagri") as string,
    });
  });

  it.each([
    ["", "I.100"],
    ["99.99", "I.101"],
    ["11.100", "I.105"],
    ["35,74", "I.105"],
    ["Kota Blitar", "I.105"],
    ['=HYPERLINK("x")', "I.105"],
    ['11.10\'; DROP TABLE "Region"; --', "I.105"],
    ["١١.١٠", "I.105"],
    ["11.10\n", "I.105"],
  ])("refuses %j with %s", (text, code) => {
    expect(outcome(text)).toHaveProperty("code", code);
  });
});
