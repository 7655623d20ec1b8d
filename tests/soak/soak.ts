import { parseArgs } from "node:util";
import { runSoak, type SoakOptions, type SoakResult } from "./run-soak";

const HELP = "npm run soak [-- --seconds N] [--kills N]    60 seconds of editing and 50 kills unless told otherwise";
const SHOWN_VIOLATIONS = 20;

/**
 * `npm run soak`: twenty editors at once, then kills in the middle of saving and sending.
 * @returns the exit code: 0 every promise was kept, 1 one was not, 2 the words make no command
 */
export async function main(options: string[]): Promise<number> {
  const asked = readOptions(options);
  if (asked === null) {
    process.stderr.write(`${HELP}\n`);
    return 2;
  }
  const result = await runSoak(asked, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${describe(result)}\n`);
  return result.edited.violations.length + result.killed.violations.length === 0 ? 0 : 1;
}

function readOptions(options: string[]): SoakOptions | null {
  try {
    const { values } = parseArgs({
      args: options,
      options: { seconds: { type: "string", default: "60" }, kills: { type: "string", default: "50" } },
    });
    const [seconds, kills] = [Number(values.seconds), Number(values.kills)];
    const areCounts = [seconds, kills].every((number) => Number.isInteger(number) && number >= 0 && number <= 100_000);
    return areCounts ? { seconds, kills } : null;
  } catch {
    return null;
  }
}

function describe({ edited, killed }: SoakResult): string {
  return [
    `20 editors: ${edited.acknowledged} cells acknowledged, ${edited.saved} in the trail, ${edited.counts.kept} visits and groups, ` +
      `${edited.counts.conflict} conflicts shown, ${edited.counts.failed} errors shown`,
    `${killed.kills} kills: ${killed.acknowledged} cells, ${killed.counts.step} steps, ${killed.counts.kept} visits and groups acknowledged, ` +
      `${killed.counts.conflict} conflicts, ${killed.counts.refused} refusals, ${killed.counts.failed} interrupted`,
    `audit trail: ${Math.max(edited.events, killed.events)} events checked`,
    ...say("editing", edited.violations),
    ...say("kills", killed.violations),
  ].join("\n");
}

function say(part: string, violations: readonly string[]): string[] {
  return [
    `${part}: ${violations.length === 0 ? "every promise kept" : `${violations.length} VIOLATIONS`}`,
    ...violations.slice(0, SHOWN_VIOLATIONS).map((what) => `  ${what}`),
  ];
}
