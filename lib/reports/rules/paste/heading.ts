import { SEGMENTS, type PartSegment } from "@/lib/core/vocabulary";
import { inactiveColumn } from "../entry-columns";
import type { EntryColumn } from "../../schema";

/** How tables of participants head their columns; in this order, as the first is part of the second in words. */
const WORDS: Record<PartSegment, RegExp> = {
  BPU: /\bbpu\b|bukan penerima upah/,
  PU: /\bpu\b|penerima upah/,
  JAKON: /\bjakon\b|jasa konstruksi/,
  PMI: /\bpmi\b|pekerja migran|migran indonesia/,
};
const INACTIVE = /\b(?:non ?aktif|tidak aktif|inaktif)\b/;
const TOTAL = /\b(?:jumlah|total)\b/;
const REGION = /\b(?:kab|kabupaten|kota|daerah|wilayah|nama)\b/;
const CODE = /\b(?:kode|code)\b/;
const PROVINCE = /\b(?:provinsi|propinsi|province)\b/;

/** What a column of a block is about, null where its heading says nothing that is known. */
export type Heading = { kind: "value"; column: EntryColumn } | { kind: "name" | "code" | "province" } | null;

export function readHeading(text: string): Heading {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
  if (words === "") return null;
  const named = segmentsIn(words);
  const isInactive = INACTIVE.test(words);
  if (named.length > 1) return null;
  if (named[0]) return { kind: "value", column: isInactive ? inactiveColumn(named[0]) : named[0] };
  if (CODE.test(words)) return { kind: "code" };
  if (REGION.test(words)) return { kind: "name" };
  if (PROVINCE.test(words)) return { kind: "province" };
  return TOTAL.test(words) && !isInactive ? { kind: "value", column: "TOTAL" } : null;
}

function segmentsIn(words: string): PartSegment[] {
  const withoutBpu = words.replace(WORDS.BPU, " ");
  return SEGMENTS.filter((segment) => WORDS[segment].test(segment === "PU" ? withoutBpu : words));
}
