/**
 * One promise and what was found of it. `kept` is null where it could not be tried here; `measured` then says why, as it says
 * what was found otherwise.
 */
export type Line = { promise: string; measured: string; kept: boolean | null };

export function line(promise: string, kept: boolean, measured: string): Line {
  return { promise, measured, kept };
}

export function notTried(promise: string, why: string): Line {
  return { promise, measured: `not tried: ${why}`, kept: null };
}

const SHOWN = 5;
const LONGEST = 300;

/** A promise that nothing of a kind happens: how often it did, and the first ones that differ in more than a number. */
export function none(promise: string, found: readonly string[], among: string): Line {
  const kinds = new Map(found.map((text) => [text.replace(/\d+/g, "0"), text.slice(0, LONGEST)]));
  const shown = [...kinds.values()].slice(0, SHOWN).join("; ");
  return line(promise, found.length === 0, `${found.length} in ${among}${shown === "" ? "" : `: ${shown}`}`);
}

/** How long answers took, milliseconds, at some shares of all. */
export function percentiles(took: readonly number[]): string {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return `p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms`;
}
