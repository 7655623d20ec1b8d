// The words of the field that every room shares (domain.md, "Terms"). One word per thing, here and in the database.

export const SEGMENTS = ["PU", "BPU", "JAKON", "PMI"] as const;
/** A part of the participants that sources count apart. */
export type PartSegment = (typeof SEGMENTS)[number];
/** ALL stands alone, where the source gives no split. */
export type Segment = PartSegment | "ALL";
/** OWN is recorded here and not inside the region's children; TOTAL includes the children. */
export type Extent = "OWN" | "TOTAL";
export const COUNTING_BASES = ["REGISTRATION", "DOMICILE"] as const;
/** Whether participants are counted where their company is registered or where they live by their identity card. */
export type CountingBasis = (typeof COUNTING_BASES)[number];

export const WORKER_BASES = ["EMPLOYED", "ELIGIBLE", "LABOUR_FORCE"] as const;
/** Which workers a denominator counts: BPS employed, those who can be members, or everybody in the labour force. */
export type WorkerBase = (typeof WORKER_BASES)[number];
/** All workers, or the part of them that a survey tells apart; migrant workers are not among a region's residents at work. */
export type WorkerSegment = "ALL" | "PU" | "BPU" | "JAKON";

export type RegionLevel = "NATION" | "PROVINCE" | "REGENCY";
export const LEVELS = ["nation", "province", "regency"] as const;

export const DATA_CHOICES = ["all", "real"] as const;
/** `real` leaves simulated facts out; `all` prefers real facts and fills with simulated ones. */
export type DataChoice = (typeof DATA_CHOICES)[number];

/** Two code systems share most of their digits, and 169 codes are valid in both and mean different places. */
export const CODE_SYSTEMS = ["kemendagri", "bps"] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];
