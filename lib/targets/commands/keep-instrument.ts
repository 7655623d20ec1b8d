import { recordEvent } from "@/lib/audit/commands";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { lockAll } from "@/lib/db/advisory-lock";
import { db, type Db } from "@/lib/db/client";
import { instrumentState } from "../format/target-state";
import { readNewestInstruments, readNewestTargets } from "../queries";
import { newFamily } from "../rules/families";
import { CHANGED_MEANWHILE, conflict, refuseField, SAYS_THE_SAME } from "../rules/refusals";
import { instrumentId, saidOfInstrument, saysTheSame, type GivenInstrument } from "../rules/revisions";
import type { Instrument } from "../schema";
import { refuseExample } from "./refuse-example";

/** `seen` is the revision that the page showed, 0 where there was none. */
export type SavedInstrument = { given: GivenInstrument; seen: number; reason: string };
export type WithdrawnInstrument = { id: string; seen: number; reason: string };

/**
 * Records a document, or what is said otherwise of one, as its next revision. Whose own it is never changes.
 * @returns its id
 * @throws AppError forbidden, invalid-input, not-found, conflict where somebody else changed it meanwhile
 */
export async function saveInstrument(given: Actor, { given: said, seen, reason }: SavedInstrument): Promise<string> {
  permit(given, "keep-targets");
  const actor = requireUser(given);
  await refuseExample(actor);
  return db().$transaction(async (tx) => {
    await lockAll(tx, "targets");
    const all = await readNewestInstruments(tx);
    const id = said.id ?? instrumentId(said.title, said.regionCode);
    const known = all.get(id) ?? null;
    if (said.id === null && known)
      throw refuseField("judul", "Sudah ada dokumen dengan judul ini; ubah dari daftarnya, atau beri judul lain.");
    if (said.id !== null && !known) throw new AppError("not-found", "Dokumen ini tidak ada.");
    if ((known?.revision ?? 0) !== seen) throw conflict("umum", CHANGED_MEANWHILE);
    if (said.regionCode !== null && (await tx.region.count({ where: { code: said.regionCode } })) === 0)
      throw refuseField("milik", "Wilayah itu tidak ada; pilih dari daftarnya.");
    const family = said.family === "" ? newFamily(id, [...all.values()]) : said.family;
    const next: Instrument = { ...said, id, family, regionCode: known ? known.regionCode : said.regionCode };
    if (known && !known.withdrawn && saysTheSame<Instrument>(known, next)) throw refuseField("judul", SAYS_THE_SAME);
    if (!known) await tx.instrument.create({ data: { id, regionCode: next.regionCode } });
    const revision = seen + 1;
    await append(tx, next, { revision, reason, recordedBy: actor.userId, withdrawn: false });
    const before = known && !known.withdrawn ? known : null;
    await recordEvent(tx, actor, {
      action: "instrument.recorded",
      subject: { kind: "instrument", key: id },
      ...instrumentState(before, { ...next, revision }),
      reason,
    });
    return id;
  });
}

/**
 * Takes a document out of the lists; what it said stays in its history.
 * @throws AppError forbidden, not-found, conflict where targets are in force under it or somebody else changed it meanwhile
 */
export async function withdrawInstrument(given: Actor, { id, seen, reason }: WithdrawnInstrument): Promise<void> {
  permit(given, "keep-targets");
  const actor = requireUser(given);
  await refuseExample(actor);
  await db().$transaction(async (tx) => {
    await lockAll(tx, "targets");
    const known = (await readNewestInstruments(tx)).get(id);
    if (!known || known.withdrawn) throw new AppError("not-found", "Dokumen ini tidak ada, atau sudah ditarik.");
    if (known.revision !== seen) throw conflict("umum", CHANGED_MEANWHILE);
    const under = [...(await readNewestTargets(tx)).values()].filter(
      ({ instrumentId: of, withdrawn }) => of === id && !withdrawn,
    );
    if (under.length > 0)
      throw conflict(
        "umum",
        `Masih ada ${under.length} target yang berlaku menurut dokumen ini; tarik targetnya dulu.`,
      );
    await append(tx, known, { revision: seen + 1, reason, recordedBy: actor.userId, withdrawn: true });
    const { after } = instrumentState(null, { ...known, revision: seen + 1 });
    await recordEvent(tx, actor, {
      action: "instrument.withdrawn",
      subject: { kind: "instrument", key: id },
      before: { ...after, revision: seen, withdrawn: false },
      after: { ...after, withdrawn: true },
      reason,
    });
  });
}

async function append(
  tx: Db,
  document: Instrument,
  what: { revision: number; reason: string; recordedBy: string; withdrawn: boolean },
): Promise<void> {
  const data = { ...saidOfInstrument(document), instrumentId: document.id, ...what, recordedAt: now() };
  await tx.instrumentRevision.create({ data });
}
