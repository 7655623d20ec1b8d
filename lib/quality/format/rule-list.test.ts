import { describe, expect, it } from "vitest";
import { listRefusals, listTypedMessages } from "@/lib/reports/format/refusal-list";
import { readTypedCount } from "@/lib/reports/rules/read-typed-count";
import { LOCK_REASONS, REFUSALS } from "@/lib/reports/rules/refusals";
import { RULES } from "../rules/catalogue";
import { listRules } from "./rule-list";

describe("the page of rules", () => {
  it("lists every rule of the catalogue, each with a finished example", () => {
    const rules = listRules();
    expect(rules.map(({ code }) => code)).toEqual(Object.keys(RULES));
    const text = JSON.stringify(rules);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\$\{/);
    expect(rules.find(({ code }) => code === "P.204")).toMatchObject({
      severity: "warning",
      example: "Jakon 31.500 naik 900,0% terhadap kira-kira 3.150 yang biasa untuk bulan ini.",
    });
    expect(rules.find(({ code }) => code === "P.204")?.line).toContain("tidak pernah kurang dari 3%");
  });

  it("lists every refusal by number and marks those that lock", () => {
    const refusals = listRefusals();
    expect(refusals.map(({ code }) => code)).toEqual(Object.keys(REFUSALS).sort());
    expect(refusals.filter(({ locks }) => locks).map(({ code }) => code)).toEqual([...LOCK_REASONS]);
    expect(JSON.stringify(refusals)).not.toMatch(/undefined|NaN|Invalid/);
  });

  it("gives an example of a typed figure that really is answered so", () => {
    for (const { code, message } of listTypedMessages()) {
      const typed = /^"([^"]*)"/.exec(message)![1]!;
      const read = readTypedCount(typed, null);
      const answered = read.kind === "refused" ? read.code : read.kind === "ambiguous" ? "T.201" : read.kind;
      expect(answered, typed).toBe(code);
    }
  });
});
