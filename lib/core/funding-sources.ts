/** Who pays contributions, in the order in which they are offered. */
export const FUNDING_SOURCES = [
  "APBD",
  "APBD_P",
  "APBDES",
  "DBHCHT",
  "DBH_SAWIT",
  "FISCAL_INCENTIVE",
  "CSR",
  "BAZNAS",
  "ASN",
  "OWN",
] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

export const FUNDING_SOURCE_NAMES: Record<FundingSource, string> = {
  APBD: "APBD",
  APBD_P: "APBD Perubahan",
  APBDES: "APBDes/ADD",
  DBHCHT: "DBHCHT",
  DBH_SAWIT: "DBH sawit",
  FISCAL_INCENTIVE: "Insentif fiskal",
  CSR: "CSR",
  BAZNAS: "Baznas",
  ASN: "Gerakan 1 ASN 1 pekerja",
  OWN: "Mandiri",
};
