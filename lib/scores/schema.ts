import type { WorkerGroup } from "@/lib/core/worker-groups";

/** What an award looks at, in the order of the one sheet that is known. */
export const CRITERION_KEYS = ["coverage", "vulnerable", "growth", "rules", "non-asn", "speaker", "material"] as const;
export type CriterionKey = (typeof CRITERION_KEYS)[number];

/** Hundredths of a point, in whole numbers, so that sums are exact: 775 is 7,75. */
export type Hundredths = number;

/** What a score or the highest one may be. */
export const MOST_HUNDREDTHS: Hundredths = 10_000;

/** One thing that is scored. `word` names its fields in an address; `example` is what the known sheet prints. */
export type Criterion = { key: CriterionKey; word: string; name: string; about: string; example: Hundredths };

/** What somebody gives for a criterion, and what could be given at most; both are theirs. */
export type Score = { key: CriterionKey; score: Hundredths; most: Hundredths };

/** Groups that have a criterion of their own; all others stand with vulnerable workers. */
export const NON_ASN_GROUPS: readonly WorkerGroup[] = ["NON_ASN", "ELECTION_STAFF"];
