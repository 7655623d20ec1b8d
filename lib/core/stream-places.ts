/** Streams of which so many are written at once, each with a place of its own; others wait for one. */
export type StreamPlaces = {
  /** Whether as many wait as may. */
  isFull: () => boolean;
  /** The same stream with a place: from its first part to its last, until it is left, or until nobody takes the next part. */
  taking: (parts: AsyncGenerator<Uint8Array, void, void>) => AsyncGenerator<Uint8Array, void, void>;
};

/**
 * @param most how many places there are, and how many may wait for one
 * @param patienceMs how long a place is kept for one who takes nothing; whoever goes on then goes on without one
 */
export function streamPlaces(most: { atOnce: number; waiting: number }, patienceMs: number): StreamPlaces {
  let taken = 0;
  const waiting: (() => void)[] = [];

  async function take(): Promise<() => void> {
    if (taken < most.atOnce) taken += 1;
    // The place is handed on, so nobody comes in between.
    else await new Promise<void>((resolve) => waiting.push(resolve));
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const next = waiting.shift();
      if (next) next();
      else taken -= 1;
    };
  }

  return {
    isFull: () => waiting.length >= most.waiting,
    taking: async function* (parts) {
      const free = await take();
      try {
        for await (const part of parts) {
          const timer = setTimeout(free, patienceMs);
          timer.unref();
          yield part;
          clearTimeout(timer);
        }
      } finally {
        free();
      }
    },
  };
}
