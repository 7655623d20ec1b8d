import { setTimeout as sleep } from "node:timers/promises";
import { ownChildren } from "./processes.mjs";
import { stopPrograms } from "./run-node";

const REPEAT_IGNORED_MS = 3000;
const CHILDREN_PATIENCE_MS = 1000;

export type Shutdown = {
  /** Registers what has to be closed; the last registered is closed first. */
  add(close: () => Promise<void> | void): void;
  begun(): boolean;
  /** Closes everything once; later calls wait for the first. */
  run(): Promise<void>;
};

/**
 * Ctrl-C and SIGTERM close everything in order and end with `codeOf()`. Both npm and the terminal deliver the same
 * Ctrl-C, so a repetition counts as impatience only after some seconds, and then ends at once.
 */
export function onShutdown(codeOf: () => number, onBegin: () => void): Shutdown {
  const closers: (() => Promise<void> | void)[] = [];
  let running: Promise<void> | undefined;
  const run = () => (running ??= closeAll(closers));
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt !== undefined) {
      if (performance.now() - firstAt > REPEAT_IGNORED_MS) process.exit(1);
      return;
    }
    firstAt = performance.now();
    onBegin();
    stopPrograms();
    run().then(
      () => process.exit(codeOf()),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  return { add: (close) => closers.push(close), begun: () => running !== undefined, run };
}

async function closeAll(closers: (() => Promise<void> | void)[]): Promise<void> {
  for (let close = closers.pop(); close; close = closers.pop()) await close();
  await endChildren();
}

/**
 * Ends what libraries have started for themselves, such as esbuild behind tsx, and waits until it is reaped: in a
 * container without an init process it would stay as a zombie.
 */
async function endChildren(): Promise<void> {
  const deadline = performance.now() + CHILDREN_PATIENCE_MS;
  for (let left = ownChildren(); left.length > 0 && performance.now() < deadline; left = ownChildren()) {
    for (const pid of left) process.kill(pid, "SIGTERM");
    await sleep(20);
  }
}
