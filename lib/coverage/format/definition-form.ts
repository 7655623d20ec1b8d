import { z } from "zod";
import { oneLine } from "@/lib/core/one-line";
import type { FieldWords } from "@/lib/targets/format/field-words";
import { filled, optionalLine, problemsOf, type FormReading, type FormValues } from "@/lib/targets/format/target-form";
import { reasonSchema } from "@/lib/users/format";
import type { DefinitionWords } from "../rules/definition-words";

/** The fields of the form of a definition's words, as they are typed. */
export const DEFINITION_FORM = ["nama", "rumus", "rujukan", "setara", "guna", "batas", "alasan"] as const;

const said = (what: string, longest: number) =>
  oneLine(what)
    .min(10, `${what} perlu diisi, sedikitnya 10 huruf.`)
    .max(longest, `${what} paling banyak ${longest} karakter.`);

const schema = z
  .object({
    nama: oneLine("Nama").min(3, "Nama perlu diisi, sedikitnya 3 huruf.").max(80, "Nama paling banyak 80 karakter."),
    rumus: said("Rumus", 300),
    rujukan: optionalLine("Kode rujukan", 32),
    setara: optionalLine("Setara dengan", 80),
    guna: said("Dipakai untuk", 600),
    batas: said("Tidak dipakai untuk", 600),
    alasan: reasonSchema,
  })
  .refine(({ rujukan, setara }) => setara === null || rujukan !== null, {
    path: ["rujukan"],
    message: "Isi kode rujukannya, karena yang setara dengannya disebut.",
  });

/** Reads the form of a definition's words; every field that is wrong is named at once. */
export function readDefinitionForm(values: FormValues): FormReading<DefinitionWords> {
  const parsed = schema.safeParse(filled(values, DEFINITION_FORM));
  if (!parsed.success) return { given: null, reason: null, problems: problemsOf(parsed.error) };
  const { nama, rumus, rujukan, setara, guna, batas, alasan } = parsed.data;
  const given = { name: nama, formula: rumus, referenceCode: rujukan, mapsTo: setara, goodFor: guna, notFor: batas };
  return { given, reason: alasan, problems: null };
}

/** @returns a definition's words as its form shows them */
export function definitionValues(words: DefinitionWords): Record<string, string> {
  const { name, formula, referenceCode, mapsTo, goodFor, notFor } = words;
  return {
    ...{ nama: name, rumus: formula, rujukan: referenceCode ?? "", setara: mapsTo ?? "" },
    ...{ guna: goodFor, batas: notFor, alasan: "" },
  };
}

/** @returns a definition's words part by part, always the same parts */
export function definitionWordParts(words: DefinitionWords): FieldWords[] {
  return [
    { label: "Nama", text: words.name },
    { label: "Rumus", text: words.formula },
    { label: "Kode rujukan", text: words.referenceCode },
    { label: "Setara dengan", text: words.mapsTo },
    { label: "Dipakai untuk", text: words.goodFor || null },
    { label: "Tidak dipakai untuk", text: words.notFor || null },
  ];
}
