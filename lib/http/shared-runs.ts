import { setTimeout as sleep } from "node:timers/promises";

/** Whoever asks for what is being made already waits for that, instead of having it made a second time. */
export function sharedRuns<T>(): (key: string, run: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (key, run) => {
    const found = running.get(key);
    if (found) return found;
    const mine = run().finally(() => running.delete(key));
    running.set(key, mine);
    return mine;
  };
}

/**
 * Calls that come while a run is under way wait for the next one and share it: it begins after they came, so that what
 * it finds is never older than the question.
 */
export function shareNext<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | null = null;
  let queued: Promise<T> | null = null;
  return () => {
    if (queued) return queued;
    const begin = (): Promise<T> => {
      queued = null;
      const mine = run();
      running = mine;
      const clear = () => {
        if (running === mine) running = null;
      };
      mine.then(clear, clear);
      return mine;
    };
    if (!running) return begin();
    queued = running.then(begin, begin);
    return queued;
  };
}

/** `version` is that of the run that is going on; undefined before it is known and when the run is over. */
type Line<T> = {
  state: { version?: string | null | undefined; next: Promise<T> | null };
  running: Promise<T>;
  rested: Promise<void>;
};
type Make<T> = (version: string | null) => Promise<T>;

/** Milliseconds: what took less is followed at once, and no rest is longer. */
const REST = { from: 50, most: 2000 };

/**
 * Runs for one key never go on beside each other, however fast its version changes. Whoever asks for the version that is
 * being made waits for it; all others wait for the next run and share it: it begins after they came, and makes what
 * `newest` then says. Between two runs it rests for as long as the first one took, so that what changes all the time leaves half
 * of the time to everything else.
 */
export function runsInTurn<T>(
  newest: (key: string) => Promise<string | null>,
): (key: string, version: string, make: Make<T>) => Promise<T> {
  const lines = new Map<string, Line<T>>();
  const begin = (key: string, make: Make<T>, version?: string): Promise<T> => {
    const state: Line<T>["state"] = { version, next: null };
    const began = performance.now();
    const run = async () => make(version ?? (state.version = await newest(key)));
    const running = run();
    const over = async () => {
      state.version = undefined;
      const took = performance.now() - began;
      if (took >= REST.from) await sleep(Math.min(took, REST.most));
    };
    const rested = running
      .then(over, () => undefined)
      .finally(() => {
        if (state.next === null) lines.delete(key);
      });
    lines.set(key, { state, running, rested });
    return running;
  };
  return (key, version, make) => {
    const line = lines.get(key);
    if (!line) return begin(key, make, version);
    if (line.state.version === version) return line.running;
    return (line.state.next ??= line.rested.then(() => begin(key, make)));
  };
}
