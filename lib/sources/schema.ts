/** The kinds that a user can record; SIMULATED is made by the demo seed only. */
export const REAL_SOURCE_KINDS = ["OFFICIAL", "PUBLISHED"] as const;
export type RealSourceKind = (typeof REAL_SOURCE_KINDS)[number];

/** What a user says about a file's origin; what is left out stays as recorded, or empty. */
export type FileSource = {
  title: string;
  fileName: string;
  /** Lower-case hex. */
  fileSha256: string;
  kind?: RealSourceKind;
  publisher?: string;
  url?: string;
};

/** Where a figure stands in the file of its source; a CSV has no sheets. `row` counts from 1, as the file does. */
export type FilePlace = { sheet: string | null; row: number };

/** Where facts come from, as shown beside a figure. Dates are ISO text. */
export type Source = {
  id: string;
  kind: RealSourceKind | "SIMULATED";
  title: string;
  publisher: string | null;
  url: string | null;
  fileSha256: string | null;
  fileName: string | null;
  dated: string | null;
};
