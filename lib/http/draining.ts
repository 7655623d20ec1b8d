// The server and what Next has built are loaded apart from each other: what they share is a property of the process.
const shared = globalThis as { __jangkauDrains?: boolean };

/** From now on this copy is on its way out: it still answers, and says to balancers that others should be asked. */
export function beginDraining(): void {
  shared.__jangkauDrains = true;
}

export function isDraining(): boolean {
  return shared.__jangkauDrains === true;
}
