// What makes simulated regions differ beside their population. Nothing here is a statistic.

/** Regions of factories, mines, ports and head offices, where many workers are wage-earners and registered. */
export const EMPLOYERS_CONCENTRATE: ReadonlySet<string> = new Set(
  (
    "12.71 16.71 21.01 21.71 31.71 31.72 31.73 31.74 31.75 32.14 32.15 32.16 " +
    "32.75 33.74 35.15 35.25 35.78 36.03 36.04 36.71 36.72 51.03 51.71 52.07 " +
    "64.08 64.71 64.74 72.06 73.71 94.04"
  ).split(" "),
);

/** Provinces that many migrant workers (PMI) leave from. */
export const MIGRANTS_LEAVE: ReadonlySet<string> = new Set(["18", "32", "33", "35", "52", "53"]);
