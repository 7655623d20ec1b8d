/**
 * What makes simulated regions differ. Nothing here is a statistic: the sizes are round guesses that keep a small
 * province small and a big one big, and they are shown as simulated.
 */

/** Workers of each province beside the others, in thousands, guessed. */
export const PROVINCE_WORKERS: ReadonlyMap<string, number> = new Map([
  ["11", 2500],
  ["12", 7700],
  ["13", 2900],
  ["14", 3200],
  ["15", 1900],
  ["16", 4500],
  ["17", 1100],
  ["18", 4800],
  ["19", 750],
  ["21", 1100],
  ["31", 5000],
  ["32", 24500],
  ["33", 20500],
  ["34", 2200],
  ["35", 23500],
  ["36", 6000],
  ["51", 2700],
  ["52", 3000],
  ["53", 3000],
  ["61", 2700],
  ["62", 1400],
  ["63", 2200],
  ["64", 1900],
  ["65", 350],
  ["71", 1250],
  ["72", 1600],
  ["73", 4600],
  ["74", 1400],
  ["75", 600],
  ["76", 750],
  ["81", 900],
  ["82", 650],
  ["91", 500],
  ["92", 280],
  ["93", 280],
  ["94", 750],
  ["95", 900],
  ["96", 300],
]);

/** Where the number of villages misleads: an island district of the capital, and districts that are big cities by now. */
export const SIZE_CORRECTIONS: ReadonlyMap<string, number> = new Map([
  ["31.01", 0.15],
  ["32.01", 1.4],
  ["32.16", 1.5],
  ["32.75", 1.4],
  ["35.78", 1.5],
  ["36.03", 1.6],
  ["36.71", 1.4],
]);

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
