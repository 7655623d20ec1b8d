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

/** `version` is undefined until it is known. */
type Line<T> = { state: { version?: string | null | undefined; next: Promise<T> | null }; running: Promise<T> };
type Make<T> = (version: string | null) => Promise<T>;

/**
 * Runs for one key never go on beside each other, however fast its version changes. Whoever asks for the version that is
 * being made waits for it; all others wait for the next run and share it: it begins after they came, and makes what
 * `newest` then says.
 */
export function runsInTurn<T>(
  newest: (key: string) => Promise<string | null>,
): (key: string, version: string, make: Make<T>) => Promise<T> {
  const lines = new Map<string, Line<T>>();
  const begin = (key: string, make: Make<T>, version?: string): Promise<T> => {
    const state: Line<T>["state"] = { version, next: null };
    const run = async () => make(version ?? (state.version = await newest(key)));
    const running = run().finally(() => {
      if (state.next === null) lines.delete(key);
    });
    lines.set(key, { state, running });
    return running;
  };
  return (key, version, make) => {
    const line = lines.get(key);
    if (!line) return begin(key, make, version);
    if (line.state.version === version) return line.running;
    const follow = () => begin(key, make);
    return (line.state.next ??= line.running.then(follow, follow));
  };
}
