import { describe, expect, it } from "vitest";
import { EXAMINATION_FIELDS, refuseLostMarks } from "./examination-form";

const form = (fields: Record<string, string>) => (name: string) => fields[name] ?? "";

describe("approving a report", () => {
  it.each([
    ["a reason", { alasan: "Cocokkan PU." }],
    ["a mark", { [EXAMINATION_FIELDS.mark("PU")]: "1" }],
    ["a note without a mark", { [EXAMINATION_FIELDS.note("PMI")]: "lihat lampiran" }],
  ])("is refused with %s, which the branch would never see", (_, fields) => {
    expect(() => {
      refuseLostMarks(form(fields));
    }).toThrow("Pilih Kembalikan");
  });

  it("is not kept by blanks", () => {
    expect(() => {
      refuseLostMarks(form({ alasan: " \r\n " }));
    }).not.toThrow();
  });
});
