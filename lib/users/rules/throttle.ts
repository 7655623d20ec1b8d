/** At most `most` tries within `minutes`, counted from the first. */
export type Limit = { most: number; minutes: number };

/** What is counted, and how often it may be tried (DECISIONS 23). An address may be a whole office. */
export const LIMITS = {
  "sign-in-account": { most: 10, minutes: 15 },
  "sign-in-address": { most: 60, minutes: 15 },
  "code-account": { most: 10, minutes: 15 },
  "link-account": { most: 3, minutes: 60 },
  "link-address": { most: 20, minutes: 60 },
  "token-address": { most: 30, minutes: 15 },
  // Longer than a code holds, with the clocks of both sides apart.
  "code-used": { most: 1, minutes: 5 },
} as const satisfies Record<string, Limit>;

export type Tried = keyof typeof LIMITS;
