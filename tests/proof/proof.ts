import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { now } from "@/lib/core/clock";
import { readEnv } from "@/lib/env";
import { runNode } from "@/lib/setup/run-node";
import { onShutdown } from "@/lib/setup/shutdown";
import { temporaryFolder } from "../support/temporary-folder";
import { line, type Line } from "./lines";
import { HELP, readAsked } from "./options";
import type { Options } from "./part";
import type { PartName } from "./parts";
import { exitCodeOf, toReport, toTable, type Proved } from "./report";

/**
 * `npm run proof`: what is promised of an installation under load, under attack and under failure, tried on servers of its own.
 * @returns the exit code: 0 every promise was kept, 1 one was not, 2 the words make no command, 3 one could not be tried here
 */
export async function main(words: string[]): Promise<number> {
  const asked = readAsked(words, now());
  if (asked === null) {
    process.stderr.write(`${HELP}\n`);
    return 2;
  }
  const shutdown = onShutdown(
    () => 130,
    () => {
      process.stderr.write("stopping ...\n");
    },
  );
  const { folder, remove } = await temporaryFolder();
  shutdown.add(remove);
  let running: Promise<unknown> = Promise.resolve();
  // A part that is ended tidies up by itself.
  shutdown.add(async () => {
    await running;
  });
  const began = performance.now();
  const say = (text: string) => {
    process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}\n`);
  };
  say(`seed ${asked.options.seed}`);
  const proved: Proved[] = [];
  for (const name of asked.only) {
    if (shutdown.begun()) break;
    say(`${name} ...`);
    const proving = runPart(name, asked.options, folder, (text) => {
      say(`${name}: ${text}`);
    });
    running = proving;
    proved.push({ name, lines: await proving });
  }
  const minutes = (performance.now() - began) / 60_000;
  if (!shutdown.begun()) {
    await mkdir(path.dirname(asked.out), { recursive: true });
    await writeFile(asked.out, toReport(proved, { day: asked.day, options: asked.options, minutes }));
    process.stdout.write(`${toTable(proved)}\n${asked.out}\n`);
  }
  await shutdown.run();
  return exitCodeOf(proved);
}

/** @returns what the part found; one that died has broken a promise, too */
async function runPart(
  name: PartName,
  options: Options,
  folder: string,
  hear: (text: string) => void,
): Promise<Line[]> {
  const answer = path.join(folder, `${name}.json`);
  const { TEST_SEEDED = path.join(folder, "seeded") } = readEnv();
  const command = ["--import", "tsx", "tests/proof/run-part.ts", name, JSON.stringify(options), answer];
  const { code, output } = await runNode(command, { NODE_ENV: "production", TEST_SEEDED }, hear);
  try {
    return JSON.parse(readFileSync(answer, "utf8")) as Line[];
  } catch {
    return [line("it goes to its end", false, `ended with ${code}: ${output.slice(-1000)}`)];
  }
}
