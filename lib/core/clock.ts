/** The only reader of the wall clock; pure code takes the time as an argument. */
export function now(): Date {
  return new Date();
}
