import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { endOfDay } from "@/lib/core/known-day";
import { db, Prisma } from "@/lib/db/client";
import type { Between, Change, ChangeKind, Changes } from "../rules/changes";
import { readChangedDefinitions, touchedDefinitions } from "./changed-definitions";
import { readChangedDocuments, touchedDocuments } from "./changed-documents";
import { readChangedMonths } from "./changed-months";
import { readChangedPrinted, touchedFigures } from "./changed-printed";
import { readChangedTargets, touchedTargets } from "./changed-targets";
import { readChangedWorkers } from "./changed-workers";
import { happened, type Part, type Window } from "./changed-window";

type Asked = Between & Part & { province: string | null; kind: ChangeKind | readonly ChangeKind[] };

/**
 * Reads what changed between the ends of two days: how much of each kind, and a part of one kind, or of
 * several one after the other, with what was known before and after.
 */
export async function readChanges(actor: Actor, { from, to, province, kind, ...part }: Asked): Promise<Changes> {
  permit(actor, "read-approved");
  const window: Window = { after: endOfDay(from), until: endOfDay(to), province };
  const [counts, ...rows] = await Promise.all([
    countChanges(window),
    ...[kind].flat().map((each) => readPart(window, each, part)),
  ]);
  return { counts, rows: rows.flat() };
}

function readPart(window: Window, kind: ChangeKind, part: Part): Promise<Change[]> {
  switch (kind) {
    case "months":
      return readChangedMonths(db(), window, part);
    case "workers":
      return readChangedWorkers(db(), window, part);
    case "targets":
      return readChangedTargets(db(), window, part);
    case "documents":
      return readChangedDocuments(db(), window, part);
    case "printed":
      return readChangedPrinted(db(), window, part);
    case "definitions":
      return readChangedDefinitions(db(), window, part);
  }
}

async function countChanges(window: Window): Promise<Record<ChangeKind, number>> {
  const [found] = await db().$queryRaw<Record<ChangeKind, number>[]>`
    SELECT
      (SELECT count(*)::int FROM (SELECT DISTINCT r."period", r."regionCode" FROM "Report" r
        WHERE r."status" = 'APPROVED' AND ${happened(Prisma.sql`r."approvedAt"`, Prisma.sql`r."regionCode"`, window)}) m) AS months,
      (SELECT count(*)::int FROM (SELECT DISTINCT w."regionCode", w."base", w."segment", w."year" FROM "WorkerCount" w
        WHERE ${happened(Prisma.sql`w."recordedAt"`, Prisma.sql`w."regionCode"`, window)}) w) AS workers,
      (SELECT count(*)::int FROM (${touchedTargets(window)}) t) AS targets,
      (SELECT count(*)::int FROM (${touchedDocuments(window)}) d) AS documents,
      (SELECT count(*)::int FROM (${touchedFigures(window)}) p) AS printed,
      (SELECT count(*)::int FROM (${touchedDefinitions(window)}) i) AS definitions`;
  return found ?? { months: 0, workers: 0, targets: 0, documents: 0, printed: 0, definitions: 0 };
}
