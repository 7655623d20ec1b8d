/** Runs something once there is a place for it. */
export type Places = <T>(act: () => Promise<T>) => Promise<T>;

/**
 * Places for what takes much memory and time: whoever comes when all are taken waits in line, first come first served.
 * @param atOnce how many run at once
 * @param inLine how many may wait
 * @param full what is thrown when the line is full, from the places that it gives
 */
export function openPlaces(atOnce: number, inLine: number, full: () => Error): Places {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return async (act) => {
    if (taken < atOnce) taken += 1;
    else if (waiting.length >= inLine) throw full();
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await act();
    } finally {
      // A place is handed on and not given up, so that nobody who comes just now goes before.
      const next = waiting.shift();
      if (next) next();
      else taken -= 1;
    }
  };
}
