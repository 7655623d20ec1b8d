import path from "node:path";
import { runNode } from "@/lib/setup/run-node";
import type { ReportKey } from "@/lib/reports/schema";

/** How far the clock of each copy is from the real one, minutes. */
export const SHIFTS = [0, 4, -4] as const;

/** What has a process live at another time. @param minutes later than it is; negative is earlier */
export function shiftedBy(minutes: number): Record<string, string> {
  const program = path.resolve("tests/proof/shift-clock.mjs");
  return { NODE_OPTIONS: `--import ${program}`, SHIFT_CLOCK_MS: String(minutes * 60_000) };
}

export type Approval = { key: ReportKey; people: number; staff: string; head: string };
type Place = { databaseUrl: string; secret: string; minutes: number };

/**
 * Enters a figure, has it examined and approved in a process whose clock is shifted, as a copy does it.
 * @throws Error when it does not come to that
 */
export async function approveAt({ databaseUrl, secret, minutes }: Place, approval: Approval): Promise<void> {
  const { code, output } = await runNode(["--import", "tsx", "tests/proof/approve-one.ts", JSON.stringify(approval)], {
    ...shiftedBy(minutes),
    DATABASE_URL: databaseUrl,
    JANGKAU_SECRET: secret,
  });
  if (code !== 0) throw new Error(`approving with a clock ${minutes} minutes off ended with ${code}: ${output}`);
}
