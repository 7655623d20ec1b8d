import { recordEvent } from "@/lib/audit/commands";
import type { AuditState } from "@/lib/audit/schema";
import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { lockAll } from "@/lib/db/advisory-lock";
import { db } from "@/lib/db/client";
import { refuseExample } from "@/lib/targets/commands/refuse-example";
import { CHANGED_MEANWHILE, conflict, refuseField, SAYS_THE_SAME } from "@/lib/targets/rules/refusals";
import { bandParts } from "../format/band-form";
import { readNewestBands, readNewestIndicators } from "../queries/catalogue";
import { nextBands, scaleProblem, scaleRevision } from "../rules/band-scale";
import { WORDED, wordsOf, type DefinitionWords } from "../rules/definition-words";
import type { Band } from "../schema";

/** `seen` is the revision that the page showed: of the definition, or of the scale (`scaleRevision`). */
export type SavedDefinition = { code: string; words: DefinitionWords; seen: number; reason: string };
export type SavedBands = { bands: readonly Band[]; seen: number; reason: string };

/**
 * Records other words of a definition as its next revision. What it counts over what stays as it is.
 * @throws AppError forbidden, not-found, invalid-input where nothing is said otherwise, conflict where somebody was faster
 */
export async function saveDefinition(given: Actor, { code, words, seen, reason }: SavedDefinition): Promise<void> {
  const actor = await keeper(given);
  await db().$transaction(async (tx) => {
    await lockAll(tx, "definitions");
    const known = (await readNewestIndicators(tx, null)).find((indicator) => indicator.code === code);
    if (!known) throw new AppError("not-found", "Definisi ini tidak ada.");
    if (known.revision !== seen) throw conflict("umum", CHANGED_MEANWHILE);
    const changed = WORDED.filter((part) => known[part] !== words[part]);
    if (changed.length === 0) throw refuseField("nama", SAYS_THE_SAME);
    const revision = seen + 1;
    await tx.indicator.create({ data: { ...known, ...words, revision, ...signed(actor, reason) } });
    const pick = (one: DefinitionWords): AuditState => Object.fromEntries(changed.map((part) => [part, one[part]]));
    await recordEvent(tx, actor, {
      action: "definition.recorded",
      subject: { kind: "definition", key: code },
      before: { ...pick(wordsOf(known)), revision: seen },
      after: { ...pick(words), revision },
      reason,
    });
  });
}

/**
 * Records another scale of bands: each that says something else, or is no longer there, as its next revision.
 * @throws AppError forbidden, invalid-input where it is no scale or says the same, conflict where somebody was faster
 */
export async function saveBands(given: Actor, { bands, seen, reason }: SavedBands): Promise<void> {
  const actor = await keeper(given);
  const problem = scaleProblem(bands);
  if (problem) throw refuseField("umum", problem.message);
  await db().$transaction(async (tx) => {
    await lockAll(tx, "definitions");
    const newest = await readNewestBands(tx, null);
    if (scaleRevision(newest) !== seen) throw conflict("umum", CHANGED_MEANWHILE);
    const next = nextBands(bands, newest);
    if (next.length === 0) throw refuseField("umum", SAYS_THE_SAME);
    const data = next.map(({ code, revision, name, fromPercent, source, url, withdrawn }) => ({
      ...{ code, revision, name, fromPercent, source, url, withdrawn },
      ...signed(actor, reason),
    }));
    await tx.band.createMany({ data });
    const scale = (all: readonly Band[]): AuditState => ({ bands: bandParts(all).flatMap(({ text }) => text ?? []) });
    await recordEvent(tx, actor, {
      action: "bands.recorded",
      subject: { kind: "definition", key: BANDS },
      before: scale(newest.filter(({ withdrawn }) => !withdrawn)),
      after: scale(bands),
      reason,
    });
  });
}

/** What the scale is called in the trail, beside the codes of definitions. */
const BANDS = "golongan";

/** Words that everybody reads are not written under a password that everybody knows. */
async function keeper(given: Actor): Promise<UserActor> {
  permit(given, "keep-definitions");
  const actor = requireUser(given);
  await refuseExample(actor);
  return actor;
}

function signed({ userId }: UserActor, reason: string) {
  return { recordedBy: userId, recordedAt: now(), reason };
}
