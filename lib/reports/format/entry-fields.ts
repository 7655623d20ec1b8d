import type { Answer } from "@/lib/quality/schema";
import { cellName } from "../rules/grid/names";

// How the form of a month names its fields; one place for those who write it and those who read it, in the browser too.

export const ENTRY_FIELDS = {
  typed: cellName,
  shown: (region: string, column: string) => `asal:${region}:${column}`,
  revision: (region: string, column: string) => `rev:${region}:${column}`,
  thousands: (region: string, column: string) => `ribuan:${region}:${column}`,
  stamp: (region: string) => `cap:${region}`,
  finding: (region: string, place: number) => `butir:${region}:${place}`,
  reason: (region: string, place: number) => `alasan:${region}:${place}`,
  text: (region: string, place: number) => `uraian:${region}:${place}`,
  shownReason: (region: string, place: number) => `asal-alasan:${region}:${place}`,
  shownText: (region: string, place: number) => `asal-uraian:${region}:${place}`,
} as const;

/** How a refusal names the row that it is about. */
export function rowField(region: string): string {
  return `baris:${region}`;
}

/** @returns the region of the row that a refusal is about, null where it is about none */
export function refusedRow(fields: Readonly<Record<string, string>>): string | null {
  const field = Object.keys(fields).find((name) => name.startsWith(rowField("")));
  return field?.slice(rowField("").length) ?? null;
}

export const ENTRY_STEPS = { send: "kirim", withdraw: "tarik" } as const;
/** The step of all regions of the form at once. */
export const SEND_ALL = "kirim-semua";

/** How a finding stands in the form, to be answered. */
export function findingKey({ rule, segment, figure }: Pick<Answer, "rule" | "segment" | "figure">): string {
  return `${rule}|${segment ?? ""}|${figure ?? ""}`;
}

/** @returns the parts of `findingKey` as they were written; whether they exist is for the schema to say */
export function partsOfFinding(key: string): { rule: string; segment: string | null; figure: number | null } {
  const [rule = "", segment = "", figure = ""] = key.split("|");
  return { rule, segment: segment === "" ? null : segment, figure: figure === "" ? null : Number(figure) };
}
