// Loaded before a process that is to believe it is another time: SHIFT_CLOCK_MS milliseconds later than it is, or earlier.
const shift = Number(process.env.SHIFT_CLOCK_MS);
const RealDate = Date;
const shifted = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => {
    const from = made === globalThis.Date ? target : made;
    /** @type {unknown} */
    const date = Reflect.construct(target, given.length === 0 ? [shifted()] : given, from);
    return /** @type {Date} */ (date);
  },
  apply: () => new RealDate(shifted()).toString(),
  get: (target, key) => (key === "now" ? shifted : /** @type {unknown} */ (Reflect.get(target, key))),
});
