import type { FormerProvince } from "@/lib/core/former-provinces";
import type { Period } from "@/lib/core/period";

/** What was counted for a province before it was divided, in people, and what all of its parts have in a later year. */
export type FormerCount = {
  former: FormerProvince;
  period: Period;
  participants: number;
  /** The same month of the newest year in which every part has its figure; `people` more than then, counted alike. */
  later: { period: Period; participants: number; people: number } | null;
};
