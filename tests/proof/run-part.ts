// A process that proves one part: node --import tsx tests/proof/run-part.ts NAME OPTIONS ANSWER, where OPTIONS are JSON and
// ANSWER is the file that gets the lines. It says on stderr how far it is.
import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLineOf, isAlive, ownChildren } from "@/lib/setup/processes.mjs";
import { onShutdown } from "@/lib/setup/shutdown";
import { openSeeded } from "../support/seeded-folder";
import { temporaryFolder } from "../support/temporary-folder";
import { line, type Line } from "./lines";
import type { Options } from "./part";
import { PARTS, type PartName } from "./parts";

const CHILDREN_PATIENCE_MS = 40_000;

const [name, options, answer] = process.argv.slice(2) as [PartName, string, string];
const say = (text: string) => {
  process.stderr.write(`${text}\n`);
};
const shutdown = onShutdown(
  () => 130,
  () => {
    say("stopping ...");
  },
);
const { folder, remove } = await temporaryFolder();
const { folder: seeded } = await openSeeded();
shutdown.add(remove);
shutdown.add(endChildren);
const lines = await prove();
if (!shutdown.begun()) writeFileSync(answer, JSON.stringify(lines));
await shutdown.run();
process.exit(0);

async function prove(): Promise<Line[]> {
  try {
    return await PARTS[name]({
      ...(JSON.parse(options) as Options),
      folder,
      seeded,
      say,
      atEnd: (undo) => {
        shutdown.add(undo);
      },
    });
  } catch (error) {
    return [line("it goes to its end", false, error instanceof Error ? (error.stack ?? error.message) : String(error))];
  }
}

/** Servers write into the folder until they are gone; what has ended well is no child any more. */
async function endChildren(): Promise<void> {
  const deadline = performance.now() + CHILDREN_PATIENCE_MS;
  // The compiler behind tsx ends last.
  const left = ownChildren().filter((pid) => !commandLineOf(pid).includes("esbuild"));
  for (const pid of left) if (isAlive(pid)) process.kill(pid, "SIGTERM");
  while (left.some(isAlive) && performance.now() < deadline) await sleep(50);
}
