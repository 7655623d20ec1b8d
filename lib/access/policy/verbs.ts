import type { Action } from "./table";

/** What a token may be for. */
export const TOKEN_VERBS = ["read", "write", "submit"] as const;
export type TokenVerb = (typeof TOKEN_VERBS)[number];

/** What a token leaves of its user's rights: verbs, and within them regions, none for all that the scope reaches. */
export type TokenLimits = { readonly verbs: readonly TokenVerb[]; readonly regions: readonly string[] };

/** The verb that an action needs of a token; null is for people only. A new action does not compile until it is decided. */
export const VERB_OF: Record<Action, TokenVerb | null> = {
  "read-approved": "read",
  "read-in-depth": null,
  "read-packs": null,
  "read-drafts": null,
  enter: "write",
  import: null,
  "read-imports": null,
  "undo-import": null,
  submit: "submit",
  withdraw: null,
  correct: null,
  return: null,
  approve: null,
  "reopen-month": null,
  "record-approved": null,
  "record-workers": null,
  "read-efforts": null,
  "keep-groups": null,
  "keep-instruments": null,
  "keep-commitments": null,
  "answer-commitments": null,
  "keep-visits": null,
  "propose-visits": null,
  "keep-targets": null,
  "keep-published": null,
  "keep-definitions": null,
  "keep-calendar": null,
  "manage-users": null,
  "manage-branches": null,
  "read-audit": null,
  "read-upkeep": null,
  "record-upkeep": null,
  "run-upkeep": null,
  "keep-webhooks": null,
};
