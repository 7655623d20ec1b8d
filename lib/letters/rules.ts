/** As many sheets go into one letter, and so many may one person ask for. */
export const MOST_ASKED = 20;

/** What stands for all regions of one's own that are not asked for yet. */
export const ALL_OWN = "sendiri";
