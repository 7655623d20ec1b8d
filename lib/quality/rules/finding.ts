import type { Segment } from "@/lib/core/vocabulary";
import type { Finding, Message } from "../schema";
import { RULES, type RuleCode } from "./catalogue";

/** What stands for a segment in messages. */
export const SEGMENT_WORDS: Record<Segment, string> = {
  PU: "PU",
  BPU: "BPU",
  JAKON: "Jakon",
  PMI: "PMI",
  ALL: "Semua segmen",
};

type Parts<Code extends RuleCode> = Parameters<(typeof RULES)[Code]["message"]>[0];

/** Builds a finding from the catalogue. @param segment null for the whole row @param figure what was judged, people */
export function findingOf<Code extends RuleCode>(
  rule: Code,
  segment: Segment | null,
  figure: number | null,
  parts: Parts<Code>,
): Finding {
  const message = RULES[rule].message as (parts: Parts<Code>) => Message;
  return { rule, severity: RULES[rule].severity, segment, figure, message: message(parts) };
}
