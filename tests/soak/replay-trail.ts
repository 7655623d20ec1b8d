import type { PrismaClient } from "@/lib/db/client";
import { MACHINE, type ReportState } from "@/lib/reports/rules/workflow";
import type { EntryColumn, ReportStatus } from "@/lib/reports/schema";

/** What the audit trail says about one version of a report. */
export type Trail = {
  status: ReportStatus;
  /** The texts of each column by revision; a corrected version begins with revision 1, which no save has typed. */
  texts: Map<EntryColumn, (string | null)[]>;
  /** How often each step was taken. */
  steps: Map<string, number>;
};

type Texts = Record<EntryColumn, string>;

const STEPS = {
  "report.submitted": ["submit", "SUBMITTED"],
  "report.withdrawn": ["withdraw", "DRAFT"],
  "report.returned": ["return", "RETURNED"],
  "report.approved": ["approve", "APPROVED"],
} as const satisfies Record<string, readonly [keyof typeof MACHINE, ReportStatus]>;

/** Goes through all events of reports from the first on. @returns by subject, with every event that could not be */
export async function replayTrail(db: PrismaClient): Promise<{ trails: Map<string, Trail>; violations: string[] }> {
  const events = await db.auditEvent.findMany({ where: { subjectKind: "report" }, orderBy: { number: "asc" } });
  const trails = new Map<string, Trail>();
  const violations: string[] = [];
  for (const { number, action, subjectKey, before, after } of events) {
    const trail = trails.get(subjectKey);
    const state: ReportState = trail?.status ?? "NONE";
    const wrong = (what: string) => violations.push(`event ${number}: ${action} of ${subjectKey} ${what}`);
    if (action === "cells.saved") {
      if (!MACHINE.edit.from.includes(state)) wrong(`while ${state}`);
      const begun = trail ?? begin(trails, subjectKey);
      const lost = Object.entries(after as Texts).filter(
        ([column, text]) => !append(begun, column as EntryColumn, (before as Texts)[column as EntryColumn], text),
      );
      if (lost.length > 0) wrong(`does not follow what stood in ${lost.map(([column]) => column).join(", ")}`);
    } else if (action === "report.correction-opened") {
      if (trails.get(versionBefore(subjectKey))?.status !== "APPROVED") wrong("without an approved version");
      count(begin(trails, subjectKey), action);
    } else if (action === "report.correction-abandoned") {
      if (!MACHINE.abandon.from.includes(state)) wrong(`while ${state}`);
      trails.delete(subjectKey);
    } else {
      const [step, status] = STEPS[action as keyof typeof STEPS];
      if (!MACHINE[step].from.includes(state)) wrong(`while ${state}`);
      const stepped = trail ?? begin(trails, subjectKey);
      stepped.status = status;
      count(stepped, action);
    }
  }
  return { trails, violations };
}

function begin(trails: Map<string, Trail>, subject: string): Trail {
  const trail: Trail = { status: "DRAFT", texts: new Map(), steps: new Map() };
  trails.set(subject, trail);
  return trail;
}

function count({ steps }: Trail, action: string): void {
  steps.set(action, (steps.get(action) ?? 0) + 1);
}

/** @returns false when the event tells of another text before than the trail does */
function append({ texts }: Trail, column: EntryColumn, before: string, after: string): boolean {
  const known = texts.get(column);
  if (!known) {
    texts.set(column, before === "" ? [after] : [null, after]);
    return true;
  }
  const follows = known.at(-1) === before;
  known.push(after);
  return follows;
}

function versionBefore(subject: string): string {
  const [place, version] = subject.split(" v");
  return `${place} v${Number(version) - 1}`;
}
