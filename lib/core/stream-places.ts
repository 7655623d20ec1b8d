/** Streams that are written at once, each with a place of its own. */
export type StreamPlaces = {
  isFull: () => boolean;
  /** The same stream with a place: from its first part to its last, until it is left, or until nobody takes the next part. */
  taking: (parts: AsyncGenerator<Uint8Array, void, void>) => AsyncGenerator<Uint8Array, void, void>;
};

/**
 * @param most how many places there are
 * @param patienceMs how long a place is kept for one who takes nothing; whoever goes on then goes on without one
 */
export function streamPlaces(most: number, patienceMs: number): StreamPlaces {
  let taken = 0;
  return {
    isFull: () => taken >= most,
    taking: async function* (parts) {
      taken += 1;
      let isHeld = true;
      const free = () => {
        if (isHeld) taken -= 1;
        isHeld = false;
      };
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
