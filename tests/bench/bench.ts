import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { onShutdown, type Shutdown } from "@/lib/setup/shutdown";
import { readRegencyProfiles } from "@/prisma/seed/demo/regency-profiles";
import { LAST_PERIOD } from "./make-facts";
import { measureBackups } from "./measures/backups";
import { measureFirstAnswer } from "./measures/first-answer";
import { measureFirstLoad } from "./measures/first-load";
import { measureImports } from "./measures/imports";
import { measureKept } from "./measures/kept";
import { measureMemory } from "./measures/memory";
import { measurePastPages } from "./measures/past-pages";
import { measurePrintedChecks } from "./measures/printed-checks";
import { measureProposals } from "./measures/proposals";
import { measureRenderedAnew } from "./measures/rendered-anew";
import { measureSheets } from "./measures/sheets";
import { measureSignedIn } from "./measures/signed-in";
import { recordFacts } from "./record-facts";
import { toJson, toTable, type Ground, type Measure } from "./report";
import { openSite, type Site } from "./servers";

const HELP = `npm run bench [-- --years N] [--json]    a history of 10 and one of 50 years, or of N years only`;
const AGES = [10, 50];
const MOST_YEARS = 70;

/** In this order: starts come first and memory right after one; the last leave corrections of the newest months behind. */
const MEASURES = {
  "first answers after a start": measureFirstAnswer,
  "memory after all area pages": measureMemory,
  "answers rendered anew": measureRenderedAnew,
  "kept answers": measureKept,
  "first visits on a slow phone": measureFirstLoad,
  "answers to somebody signed in": measureSignedIn,
  "imports of 20,000 rows": measureImports,
  "pages of past moments": measurePastPages,
  "proposals for files at hand": measureProposals,
  "checks of printed figures": measurePrintedChecks,
  "sheets of all regions": measureSheets,
  "backups while people edit": measureBackups,
} satisfies Record<string, (sites: readonly Site[]) => Promise<Measure[]>>;

/**
 * `npm run bench`: measures how the product behaves with years of facts, all of it in one run on servers of its own, so
 * that ratios compare what the same machine did in the same minutes. It judges and fails nothing.
 * @returns the exit code: 0 measured, 2 the words make no command
 */
export async function main(options: string[]): Promise<number> {
  const asked = readOptions(options);
  if (asked === null) {
    process.stderr.write(`${HELP}\n`);
    return 2;
  }
  const shutdown = onShutdown(
    () => 130,
    () => {
      say("stopping ...");
    },
  );
  try {
    const { ground, measures } = await run(asked.ages, shutdown);
    process.stdout.write(asked.json ? toJson(ground, measures) : toTable(measures));
    return 0;
  } finally {
    await shutdown.run();
  }
}

async function run(ages: readonly number[], shutdown: Shutdown): Promise<{ ground: Ground; measures: Measure[] }> {
  const began = performance.now();
  const tell = (line: string) => {
    say(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  };
  const sites: Site[] = [];
  for (const years of ages) sites.push(await openSite(years, shutdown));
  tell("servers started");
  const profiles = readRegencyProfiles();
  const facts = await Promise.all(sites.map((site) => recordFacts(site, profiles, tell)));
  const measures: Measure[] = [];
  for (const [title, measure] of Object.entries(MEASURES)) {
    measures.push(...(await measure(sites)));
    tell(`${title}: measured`);
  }
  const ground: Ground = {
    lastPeriod: LAST_PERIOD,
    facts: Object.fromEntries(sites.map(({ years }, index) => [years, facts[index]!])),
    machine: { processors: availableParallelism(), node: process.version },
  };
  return { ground, measures };
}

function readOptions(options: string[]): { ages: number[]; json: boolean } | null {
  try {
    const { values } = parseArgs({
      args: options,
      options: { years: { type: "string" }, json: { type: "boolean", default: false } },
    });
    if (values.years === undefined) return { ages: AGES, json: values.json };
    const years = /^\d+$/.test(values.years) ? Number(values.years) : 0;
    return years >= 1 && years <= MOST_YEARS ? { ages: [years], json: values.json } : null;
  } catch {
    return null;
  }
}

/** Progress leaves stdout to the answer. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
