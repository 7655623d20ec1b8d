import { expect, it } from "vitest";
import { saveRequestSchema } from "../schema";
import { parseEntryForm } from "./entry-form";
import { LONGEST_REASON, parseReason } from "./examination-form";

const parse = (fields: Record<string, string>) => parseEntryForm(fields, (code) => code);
const ANSWER = { "butir:35.05:0": "P.201|PU|12", "alasan:35.05:0": "OTHER", "uraian:35.05:0": "sebuah penjelasan" };
const was = { reason: null, text: "" };
const change = { region: "35.05", column: "PU", text: "12", base: 0 };
const save = (...changes: object[]) => saveRequestSchema.safeParse({ period: "2025-10", changes }).success;

it("reads the step and the reasons of a region", () => {
  const form = parse({ ...ANSWER, langkah: "kirim 35.05" });
  expect(form.step).toEqual({ kind: "send", region: "35.05" });
  expect(form.answers).toMatchObject([{ region: "35.05", rule: "P.201", segment: "PU", figure: 12, reason: "OTHER" }]);
});

it.each(["__proto__", "constructor", "", "35.05x"])("takes no region that is called %j", (region) => {
  expect(() => parse({ langkah: `kirim ${region}` })).toThrow("tidak dapat dibaca");
  const renamed = Object.entries(ANSWER).map(([name, value]) => [name.replace("35.05", region), value]);
  expect(() => parse(Object.fromEntries(renamed) as Record<string, string>)).toThrow("tidak dapat dibaca");
});

it("takes each cell once, and no half characters", () => {
  expect(save(change, { ...change, column: "BPU" })).toBe(true);
  expect(save(change, { ...change, text: "13" })).toBe(false);
  expect(save({ ...change, text: "12 \ud800" })).toBe(false);
  expect(save({ ...change, text: "12 \u{1f600}" })).toBe(true);
});

it("takes each reason once, and something at all", () => {
  const answer = { region: "35.05", rule: "P.201", segment: "PU", figure: 12, reason: "OTHER", text: "sebab", was };
  const given = (...answers: object[]) => saveRequestSchema.safeParse({ period: "2025-10", answers }).success;
  expect(given(answer, { ...answer, segment: "BPU" })).toBe(true);
  expect(given(answer, { ...answer, figure: 13 })).toBe(false);
  expect(given({ ...answer, text: "\ud800" })).toBe(false);
  expect(given({ ...answer, approvedBy: "saya" })).toBe(false);
  expect(given()).toBe(false);
});

it("keeps nothing unseen of what is typed or pasted", () => {
  const cells = saveRequestSchema.parse({ period: "2025-10", changes: [{ ...change, text: "\u200b1.234\u202e" }] });
  expect(cells.changes[0]?.text).toBe("1.234");
  const form = parse({ ...ANSWER, "uraian:35.05:0": "se\u00adbuah pen\tjelasan", "sel:35.05:PU": "12\ufeff" });
  expect([form.answers[0]?.text, form.changes[0]?.text]).toEqual(["sebuah pen jelasan", "12"]);
  expect(parseReason(() => "satu\u202e\r\ndua")).toBe("satu\ndua");
});

it("takes a reason as long as the form does", () => {
  const line = "\r\n".repeat(LONGEST_REASON);
  expect(parseReason(() => line)).toHaveLength(LONGEST_REASON);
  expect(() => parseReason(() => `${line}x`)).toThrow("paling banyak");
});
