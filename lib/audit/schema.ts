import { z } from "zod";

/** Everything that leaves a trace: `<area>.<what was done>`. A new command adds its line. */
export const AUDIT_ACTIONS = [
  // A file of counts was recorded.
  "facts.imported",
  // The demo seed wrote its simulated counts.
  "facts.simulated",
  // A region's month: cells and reasons saved, then each step of its path.
  "cells.saved",
  "answers.saved",
  // A file put figures into drafts, or they were taken out again; each report has its own event besides.
  "drafts.imported",
  "drafts.import-undone",
  // A file's targets were recorded under one document.
  "targets.imported",
  // Printed figures in their revisions, and the readings of them that a person has accepted.
  "printed.recorded",
  "printed.corrected",
  "printed.withdrawn",
  "reading.accepted",
  "reading.withdrawn",
  // A target or a document is recorded, said otherwise, or withdrawn; each is the next revision.
  "target.recorded",
  "target.withdrawn",
  "instrument.recorded",
  "instrument.withdrawn",
  // What a region does for its workers: a draft, then each step of its path.
  "effort.saved",
  "effort.submitted",
  "effort.withdrawn",
  "effort.returned",
  "effort.approved",
  "effort.discarded",
  // A plan of a region is kept under a name, or no longer.
  "plan.kept",
  "plan.removed",
  // A definition in other words, or another scale of bands.
  "definition.recorded",
  "bands.recorded",
  // A visit in its revisions, what was promised at it, and what the region says of that.
  "visit.recorded",
  "visit.changed",
  "visit.held",
  "visit.cancelled",
  "visit.sheet-taken",
  "commitment.recorded",
  "commitment.changed",
  "commitment.answered",
  "report.submitted",
  "report.withdrawn",
  "report.returned",
  "report.approved",
  "report.correction-opened",
  "report.correction-abandoned",
  "month.reopened",
  "month.scheduled",
  // Accounts: `before` and `after` hold role, kind of scope and place, never a name, an e-mail or a password.
  "user.created",
  "user.removed",
  "user.invited-again",
  "user.link-issued",
  "user.deactivated",
  "user.reactivated",
  "user.role-changed",
  // By the link of a letter, and by its owner after signing in.
  "user.password-set",
  "user.password-changed",
  "user.second-factor-on",
  "user.second-factor-off",
  "user.sessions-ended",
  // The monthly sheet of a region: asked for, no longer, and what has been sent; never to which address.
  "letter.asked",
  "letter.stopped",
  "letter.sent",
  // A token of a program is made or revoked by its owner; never its secret.
  "token.made",
  "token.revoked",
  // Another system is told of approved figures, or no longer; never more of its address than the host.
  "webhook.made",
  "webhook.ended",
  // Branches and what they cover.
  "branch.created",
  "branch.region-begun",
  "branch.region-ended",
  // The demo seed made branches for regencies without a known one.
  "branch.examples-made",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an event is about; the key is the row's own key as text, of a report `2025-09 35.74 v1`. */
export const AUDIT_SUBJECTS = [
  "source",
  "report",
  "month",
  "user",
  "branch",
  "import",
  "target",
  "instrument",
  "printed",
  "definition",
  "effort",
  "plan",
  "visit",
  "webhook",
] as const;
export type AuditSubject = { kind: (typeof AUDIT_SUBJECTS)[number]; key: string };

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
/** The part of a subject's state that a change touches. Never a password, a token or another secret. */
export type AuditState = { readonly [key: string]: JsonValue };

/** A change as a command tells it; who made it and in which request is the actor, when and where in the chain the database's to say. */
export type AuditEntry = {
  action: AuditAction;
  subject: AuditSubject;
  /** Null where the subject did not exist before, or does not after. */
  before: AuditState | null;
  after: AuditState | null;
  reason?: string | null;
};

/** A row as it stands in the chain. `at` is ISO text in UTC with milliseconds; the states are PostgreSQL's text of them. */
export type SealedEvent = {
  number: number;
  at: string;
  actorKind: string;
  actorId: string | null;
  actorRole: string | null;
  action: string;
  subjectKind: string;
  subjectKey: string;
  before: string | null;
  after: string | null;
  reason: string | null;
  requestId: string | null;
  previousHash: string;
  hash: string;
};

/** What was done to a subject and by whom, without what it changed. */
export type Deed = Pick<SealedEvent, "at" | "actorKind" | "actorId" | "actorRole" | "action" | "subjectKey">;

/**
 * A page of the trail. `older` is the number to continue below, null at the end; `names` are of users by id, `places`
 * those of what still exists: `region 35.72`, `branch blitar`, `kanwil jawa-timur`, titles by `source <id>` and
 * `instrument <id>`, and of files by `import <id>`.
 */
export type Trail = {
  events: SealedEvent[];
  older: number | null;
  names: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, string>;
};

/** The last event's number and hash as the database keeps them beside the chain; 0 and zeros before the first. */
export type ChainHead = { number: number; hash: string };

/** The first event that is not as it was recorded, with the reason in Indonesian. */
export type ChainBreak = { number: number; kind: "altered" | "removed" | "inserted"; message: string };

/** How many events hold, in order from the first, and where the chain breaks if it does. */
export type ChainVerdict = { checked: number; head: ChainHead | null; broken: ChainBreak | null };

/** As many events are read at once, and no more are held while a file is written. */
export const MOST_EVENTS = 1_000;
/** As many go into one file: a sheet of Excel ends at 1,048,576 rows. */
export const MOST_IN_FILE = 1_000_000;

/** Which events to read, newest first; `below` continues after the last number of the page before. */
export const auditFilterSchema = z.strictObject({
  action: z.enum(AUDIT_ACTIONS).optional(),
  subjectKind: z.enum(AUDIT_SUBJECTS).optional(),
  subjectKey: z.string().min(1).max(200).optional(),
  actorId: z.string().min(1).max(200).optional(),
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
  below: z.int().positive().optional(),
  limit: z.int().min(1).max(MOST_EVENTS).default(50),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;
