import { expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { parseTokenForm } from "./token-form";

const FIELDS = { nama: " Penarik  data ", "izin:read": "ya", "daerah:35.72": "ya", hari: "90", sandi: "x" };

function refusalOf(fields: Record<string, string>): string[] {
  try {
    parseTokenForm(fields);
    return [];
  } catch (error) {
    return error instanceof AppError ? error.details.map(({ field }) => field) : ["?"];
  }
}

it("is read by its ticked boxes", () => {
  expect(parseTokenForm(FIELDS)).toEqual({ name: "Penarik  data", verbs: ["read"], regions: ["35.72"], days: 90 });
});

it("names the field of what is wrong, and takes nothing that is not offered", () => {
  expect(refusalOf({ ...FIELDS, nama: "  " })).toEqual(["nama"]);
  expect(refusalOf({ nama: "x", hari: "90" })).toEqual(["izin"]);
  expect(refusalOf({ nama: "x", "izin:approve": "ya", hari: "90" })).toEqual(["izin"]);
  expect(refusalOf({ ...FIELDS, hari: "367" })).toEqual(["hari"]);
  for (const days of ["0", "-1", "1.5", "x", ""]) expect(refusalOf({ ...FIELDS, hari: days })).toEqual(["hari"]);
  expect(refusalOf({ ...FIELDS, "daerah:__proto__": "ya" })).toEqual(["daerah"]);
});
