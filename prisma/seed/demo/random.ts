/**
 * Random-looking numbers that depend on nothing but their key, so that every run of the demo seed gives the same
 * database: FNV-1a over the key, finished as in MurmurHash3.
 */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) value = Math.imul(value ^ key.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

function finish(seed: number): number {
  let value = seed;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) / 2 ** 32;
}

/** @returns a number in [0, 1) */
export function uniform(key: string): number {
  return finish(hash(key));
}

/** @returns a bell-shaped number with mean 0, variance 1 and bounds ±3: bounded, so that no region becomes absurd */
export function bell(key: string): number {
  const seed = hash(key);
  return 2 * (finish(seed) + finish(seed ^ 0x9e3779b9) + finish(seed ^ 0x3c6ef372) - 1.5);
}

/** @returns a factor around 1 that multiplies or divides by about `1 + spread` */
export function factor(key: string, spread: number): number {
  return Math.exp(spread * bell(key));
}

/** @returns a bell-shaped number that wanders smoothly: a new direction every `stride` steps, straight in between */
export function drift(key: string, step: number, stride: number): number {
  const before = Math.floor(step / stride);
  const share = step / stride - before;
  return (1 - share) * bell(`${key}|${before}`) + share * bell(`${key}|${before + 1}`);
}
