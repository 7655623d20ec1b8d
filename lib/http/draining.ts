import { setImmediate } from "node:timers/promises";

// The server and what Next has built are loaded apart from each other: what they share is a property of the process.
const shared = globalThis as { __jangkauDrains?: boolean };

/** From now on this copy is on its way out: it still answers, and says to balancers that others should be asked. */
export function beginDraining(): void {
  shared.__jangkauDrains = true;
}

/** A turn this long, in milliseconds, leaves hardly anybody at the door. */
const CALM_MS = 3;
const PATIENCE_MS = 5000;

/**
 * Waits until this process has just taken in whoever had come: those whose connection stands while nobody has read from it are
 * cut off by whoever closes the door, and a balancer may ask nobody else what it was asked to write.
 */
export async function calmMoment(): Promise<void> {
  const begin = performance.now();
  for (let before = begin; before - begin < PATIENCE_MS;) {
    await setImmediate();
    const at = performance.now();
    if (at - before < CALM_MS) return;
    before = at;
  }
}

export function isDraining(): boolean {
  return shared.__jangkauDrains === true;
}
