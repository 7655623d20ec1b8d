import type { CountingBasis } from "./vocabulary";

/** Where participants are counted. */
export const BASIS_WORDS: Readonly<Record<CountingBasis, string>> = {
  DOMICILE: "domisili peserta",
  REGISTRATION: "tempat pendaftaran",
};
