import { describe, expect, it } from "vitest";
import { findingOf } from "@/lib/quality/rules/finding";
import { heldBack } from "./held-back";

const finding = { ...findingOf("P.101", "PU", 1.5, { segment: "PU", figure: 1.5 }), answer: null };
const row = { findings: [], version: 1, overtaken: null };

describe("a report that waits", () => {
  it("can be approved unread where nothing is said about it", () => {
    expect(heldBack({ row, own: false })).toBeNull();
  });

  it.each([
    ["one's own", { row, own: true }, "Anda sendiri yang mengirim"],
    [
      "one with findings, answered or not",
      { row: { ...row, findings: [finding] }, own: false },
      "1 catatan pemeriksaan",
    ],
    ["a correction", { row: { ...row, version: 2 }, own: false }, "koreksi, versi 2"],
  ])("is read first: %s", (_, waiting, words) => {
    expect(heldBack(waiting)).toBe(words);
  });
});
