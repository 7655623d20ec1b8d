import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor } from "@/lib/auth/actor";
import { openDb, type PrismaClient } from "@/lib/db/client";
import { ACTIVE_COLUMNS } from "@/lib/reports/rules/entry-columns";
import type { Told } from "./acknowledgements";
import { lostWork } from "./keep-work";
import { replayTrail, type Trail } from "./replay-trail";

export type Checked = {
  /** Everything that is not as it was promised or must be; empty when all is well. */
  violations: string[];
  /** Texts in the trail, those of them that somebody was told were saved, and events of the whole chain. */
  saved: number;
  acknowledged: number;
  events: number;
};

/** Holds the database against all that editors were told, against its own trail, and the trail against its seals. */
export async function checkPromises(url: string, told: readonly Told[]): Promise<Checked> {
  const db = openDb(url);
  try {
    const chain = await verifyChain(db, commandLineActor("soak"));
    const { trails, violations } = await replayTrail(db);
    if (chain.broken !== null) violations.push(`audit chain: ${chain.broken.message}`);
    violations.push(...keptPromises(told, trails), ...(await standing(db, trails)), ...(await lostWork(db, told)));
    const texts = [...trails.values()].flatMap((trail) => [...trail.texts.values()].flat());
    return {
      violations,
      saved: texts.filter((text) => text !== null).length,
      acknowledged: told.filter(({ kind }) => kind === "cell").length,
      events: chain.checked,
    };
  } finally {
    await db.$disconnect();
  }
}

/** Every acknowledged text is in the trail under its revision, no revision was promised twice, no step is missing. */
function keptPromises(told: readonly Told[], trails: ReadonlyMap<string, Trail>): string[] {
  const promised = new Set<string>();
  const steps = new Map<string, number>();
  const violations: string[] = [];
  for (const one of told) {
    if (one.kind === "cell") {
      const { subject, column, revision, text } = one;
      const cell = `${subject} ${column} revision ${revision}`;
      if (promised.has(cell)) violations.push(`${cell} was promised twice`);
      promised.add(cell);
      const kept = trails.get(subject)?.texts.get(column)?.[revision - 1];
      if (kept !== text) violations.push(`${cell} was "${text}" and is now "${kept}"`);
    } else if (one.kind === "step") {
      const step = `${one.subject}|${one.action}`;
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
  }
  for (const [step, times] of steps) {
    const [subject, action] = step.split("|") as [string, string];
    const found = trails.get(subject)?.steps.get(action) ?? 0;
    if (found < times) violations.push(`${subject}: ${action} was promised ${times} times and happened ${found} times`);
  }
  return violations;
}

/** Every report stands where the trail leads, with the last text of each cell, its sum, and counts only once approved. */
async function standing(db: PrismaClient, trails: ReadonlyMap<string, Trail>): Promise<string[]> {
  const reports = await db.report.findMany({ include: { cells: true, counts: true } });
  const violations: string[] = [];
  const found = new Set<string>();
  for (const { cells, counts, ...report } of reports) {
    const subject = `${report.period} ${report.regionCode} v${report.version}`;
    found.add(subject);
    const trail = trails.get(subject);
    const wrong = (what: string) => violations.push(`${subject} ${what}`);
    if (report.status !== trail?.status) wrong(`is ${report.status}, its trail says ${trail?.status}`);
    const isSent = report.status === "SUBMITTED" || report.status === "APPROVED";
    if (isSent !== (report.submittedBy !== null) && report.status !== "RETURNED") wrong("has the wrong sender");
    if ((report.status === "APPROVED") !== (report.approvedBy !== null)) wrong("has the wrong approver");
    if (report.approvedBy !== null && report.approvedBy === report.submittedBy) wrong("was approved by its sender");

    for (const { column, text, value, revision } of cells) {
      const texts = trail?.texts.get(column) ?? [null];
      const last = texts.at(-1);
      if (revision !== texts.length) wrong(`${column} has revision ${revision} of ${texts.length}`);
      if (last !== null && text !== last) wrong(`${column} is "${text}" instead of "${last}"`);
      if (value !== figureOf(text)) wrong(`${column} is ${value} for "${text}"`);
    }
    const kept = new Set(cells.map(({ column }) => column));
    for (const column of trail?.texts.keys() ?? []) if (!kept.has(column)) wrong(`has lost ${column}`);
    const expected = report.status === "APPROVED" ? sumOf(cells) : 0;
    if (sumOf(counts.map(({ segment, active }) => ({ column: segment, value: active }))) !== expected)
      wrong(`does not count ${expected} people`);
  }
  for (const subject of trails.keys()) if (!found.has(subject)) violations.push(`${subject} is gone`);
  return violations;
}

/** People that a text of this soak stands for; null where it was not to be read. */
function figureOf(text: string): number | null {
  return /^[\d.]+$/.test(text) ? Number(text.replaceAll(".", "")) : null;
}

function sumOf(cells: readonly { column: string; value: number | null }[]): number {
  const active: readonly string[] = ACTIVE_COLUMNS;
  return cells.reduce((sum, { column, value }) => (active.includes(column) ? sum + (value ?? 0) : sum), 0);
}
