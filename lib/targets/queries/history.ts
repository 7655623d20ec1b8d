import { readPeopleNames } from "@/lib/access/queries";
import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db } from "@/lib/db/client";
import { readVersions, remember } from "@/lib/db/remembered";
import { readKnownRevisions } from "../queries";
import type { Recorded, TargetHistory } from "../schema";

const remembered = remember<TargetHistory>("reference", 1);

/**
 * @param knownAt as of when; null is now
 * @returns every revision of every target and document, each from its first on; read anew only when something has changed
 */
export async function readTargetHistory(actor: Actor, knownAt: Date | null): Promise<TargetHistory> {
  permit(actor, "read-approved");
  const [history, known] = [await readWhole(), knownAt && (await readKnownRevisions(db(), knownAt))];
  if (known === null) return history;
  return {
    instruments: history.instruments.filter(({ id, revision }) => known.has(`document ${id} ${revision}`)),
    targets: history.targets.filter(({ id, revision }) => known.has(`target ${id} ${revision}`)),
  };
}

async function readWhole(): Promise<TargetHistory> {
  return remembered(await readVersions(), "", async () => {
    const [instruments, targets] = await Promise.all([
      db().instrumentRevision.findMany({
        include: { instrument: true },
        orderBy: [{ instrumentId: "asc" }, { revision: "asc" }],
      }),
      db().target.findMany({ orderBy: [{ regionCode: "asc" }, { year: "asc" }, { id: "asc" }, { revision: "asc" }] }),
    ]);
    return {
      instruments: instruments.map(({ instrument, instrumentId: id, ...said }) => {
        return { ...said, ...recordedOf(said), id, regionCode: instrument.regionCode };
      }),
      targets: targets.map((said) => ({ ...said, ...recordedOf(said), percent: said.percent?.toNumber() ?? null })),
    };
  });
}

/** Names stay with those who administer: the history that everybody reads has only what they are. */
function recordedOf({ recordedAt, recordedBy }: { recordedAt: Date; recordedBy: string | null }) {
  return {
    recordedAt: recordedAt.toISOString(),
    recordedBy: recordedBy === null ? "PROGRAM" : "ADMINISTRATOR",
  } satisfies Partial<Recorded>;
}

/** @returns who recorded a revision of a target or document, by name; null where nobody did, or whoever did was removed */
export async function readRecorders(actor: Actor): Promise<(of: { id: string; revision: number }) => string | null> {
  permit(actor, "keep-targets");
  const where = { recordedBy: { not: null } };
  const [instruments, targets] = await Promise.all([
    db().instrumentRevision.findMany({ where, select: { instrumentId: true, revision: true, recordedBy: true } }),
    db().target.findMany({ where, select: { id: true, revision: true, recordedBy: true } }),
  ]);
  const all = [...targets, ...instruments.map(({ instrumentId: id, ...rest }) => ({ ...rest, id }))];
  const names = await readPeopleNames(
    db(),
    all.flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  const known = new Map(all.map(({ id, revision, recordedBy }) => [`${id} ${revision}`, names.get(recordedBy ?? "")]));
  return ({ id, revision }) => known.get(`${id} ${revision}`) ?? null;
}
