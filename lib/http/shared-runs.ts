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
