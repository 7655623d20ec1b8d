import { z } from "zod";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { isFinished } from "@/lib/quality/rules/judge";
import { shownState } from "../rules/shown-state";
import type { EntryRow, ShownCell, ShownFinding } from "../rules/entry-row";
import { ENTRY_COLUMNS, REPORT_STATUSES, type ReportKey } from "../schema";

const cellSchema = z.object({
  value: z.int().nullable(),
  text: z.string(),
  /** what the form asks about a text that is no count yet */
  message: z.string().nullable(),
});

/** A region's month as a program is told of it. */
export const reportAnswerSchema = z.object({
  period: z.string(),
  regionCode: z.string(),
  state: z.enum(["NONE", ...REPORT_STATUSES]),
  version: z.int(),
  stamp: z.string().nullable(),
  /** what still keeps it from being sent */
  open: z.int(),
  cells: z.partialRecord(z.enum(ENTRY_COLUMNS), cellSchema),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(["error", "warning"]),
      segment: z.enum([...SEGMENTS, "ALL"]).nullable(),
      figure: z.number().nullable(),
      message: z.string(),
      settled: z.boolean(),
      reason: z.string().nullable(),
      text: z.string(),
    }),
  ),
});
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;

/** @param row null where nobody has begun */
export function reportAnswer({ period, regionCode }: ReportKey, row: EntryRow | null): ReportAnswer {
  const place = { period, regionCode };
  if (row === null)
    return { ...place, state: shownState(undefined), version: 0, stamp: null, open: 0, cells: {}, findings: [] };
  const { state, version, stamp, open, cells, findings } = row;
  return {
    ...{ ...place, state, version, stamp, open },
    cells: Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cellOf(cell)])),
    findings: findings.map(findingOf),
  };
}

function cellOf({ value, text, asks }: ShownCell): ReportAnswer["cells"]["PU"] {
  return { value, text, message: asks?.message ?? null };
}

function findingOf({
  rule,
  severity,
  segment,
  figure,
  message,
  answer,
}: ShownFinding): ReportAnswer["findings"][number] {
  const { problem, why, remedy } = message;
  return {
    ...{ rule, severity, segment, figure, message: `${problem} ${why} ${remedy}` },
    settled: severity === "warning" && answer !== null && isFinished(answer),
    ...{ reason: answer?.reason ?? null, text: answer?.text ?? "" },
  };
}
