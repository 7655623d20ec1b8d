import { recordEvent } from "@/lib/audit/commands";
import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { periodAt } from "@/lib/core/period";
import { formatCount } from "@/lib/core/numbers";
import type { Db, PrismaClient } from "@/lib/db/client";
import { ensureFileSource } from "@/lib/sources/commands";
import { readCsv } from "../format/read-csv";
import { isTidy } from "../format/tell-layout";
import { FileRefused, reject } from "../messages";
import { readLastOf, readRegionIndex, readWorkersIndex } from "../queries/known";
import { fieldsOf, importedState } from "../rules/imported-state";
import { judgeBook } from "../rules/judge-book";
import { judgeRows, type Judged } from "../rules/judge-rows";
import { compareOwnFile } from "../queries/compare-own-file";
import { TIDY_CODES, type ImportRequest, type ImportResult, type Rejection } from "../schema";
import { participantKind, workerKind, type FactKind } from "./fact-kinds";
import { underImportLock } from "./import-lock";
import { openTables } from "./open-tables";
import { openFile, readWhole, type OpenFile } from "./read-file";

/** Told in Indonesian what is being done. */
export type Progress = (step: string) => void;

type Job = { db: PrismaClient; actor: Actor; request: ImportRequest; progress: Progress };

/**
 * Imports a tidy CSV of workers or participants, or the tables found in a workbook or another CSV: every row is judged, and
 * either all are recorded or none. A file that this product wrote is compared only. A row that says what is recorded already counts as unchanged; where all do, nothing is
 * written at all. Otherwise one audit event `facts.imported` about the source is part of the same transaction.
 * @returns what became of each row; refusals are part of the result and not thrown
 * @throws AppError forbidden, or the database's own error when it fails
 */
export async function importFile(
  db: PrismaClient,
  actor: Actor,
  { file, request, progress = () => undefined }: { file: string; request: ImportRequest; progress?: Progress },
): Promise<ImportResult> {
  permit(actor, "record-approved");
  const job: Job = { db, actor, request, progress };
  try {
    const opened = await openFile(file);
    const regions = await readRegionIndex(db, request.codes ?? TIDY_CODES);
    progress(`Membaca ${opened.name} ...`);
    const thisMonth = periodAt(now());
    switch (request.of) {
      case "workers":
        return await run(job, opened, workerKind(request, { regions, thisMonth }));
      case "participants": {
        const workers = await readWorkersIndex(db, regions, thisMonth);
        return await run(job, opened, participantKind(request, { regions, workers, thisMonth }));
      }
    }
  } catch (error) {
    return { rows: 0, accepted: 0, unchanged: 0, rejected: [refusalOf(error)], dryRun: request.dryRun, notices: [] };
  }
}

async function run<Fact>(job: Job, file: OpenFile, kind: FactKind<Fact>): Promise<ImportResult> {
  const { db, request } = job;
  if (isTidy(file.head)) return finish(job, file, kind, await judgeRows(readCsv(file.bytes), request, kind.judge));
  const { tables, own, nameOf } = await openTables(db, await readWhole(file), request.measure);
  if (own) return compareOwnFile(db, own, request);
  const last = request.of === "participants" ? await readLastOf(db, tables) : undefined;
  return finish(job, file, kind, judgeBook(tables, request, nameOf, kind.ofTable(), last));
}

/** Records what was judged, unless something was refused. */
async function finish<Fact>(
  job: Job,
  file: OpenFile,
  kind: FactKind<Fact>,
  judged: Judged<Fact>,
): Promise<ImportResult> {
  const { request } = job;
  job.progress(`${formatCount(judged.rows)} baris dibaca, ${formatCount(judged.rejected.length)} masalah.`);
  const { rows, rejected, skipped } = judged;
  const result = { rows, accepted: 0, unchanged: 0, rejected, dryRun: request.dryRun, skipped };
  if (rejected.length > 0) return { ...result, notices: judged.notices };
  try {
    // First, so that whatever fails here has recorded nothing.
    const notices = await kind.notices(job.db, judged.facts);
    const { accepted, consequences } = await record(job, file, kind, judged);
    return {
      ...result,
      accepted,
      unchanged: unchangedOf(judged, accepted),
      notices: [...judged.notices, ...notices, ...consequences],
    };
  } catch (error) {
    return { ...result, rejected: [refusalOf(error)], notices: [] };
  }
}

/** The system that the codes were read in; null where names alone said which regions are meant. */
function codesOf<Fact>({ codes }: ImportRequest, judged: Judged<Fact>): string | null {
  return judged.codes === undefined ? (codes ?? TIDY_CODES) : judged.codes;
}

/** Rows that gave facts and said nothing new. */
function unchangedOf<Fact>(judged: Judged<Fact>, accepted: number): number {
  return new Set(judged.rowOf).size - accepted;
}

type Recorded = { accepted: number; consequences: string[] };

/** Compares and, unless it is a dry run, appends. @returns how many rows say something new, and what that does */
async function record<Fact>(job: Job, file: OpenFile, kind: FactKind<Fact>, judged: Judged<Fact>): Promise<Recorded> {
  const { actor, db, request, progress } = job;
  const isNew = (recorded: Set<number>) => (_: unknown, index: number) => !recorded.has(index);
  const newRows = (recorded: Set<number>) => new Set(judged.rowOf.filter(isNew(recorded))).size;
  progress("Membandingkan dengan angka yang sudah tercatat ...");
  if (request.dryRun) {
    const recorded = await findRecorded(db, kind, judged.facts);
    const consequences = await kind.consequences(db, judged.facts.filter(isNew(recorded)));
    return { accepted: newRows(recorded), consequences };
  }

  return underImportLock(db, async (tx) => {
    // Inside the lock, so that nothing is recorded between comparing and writing.
    const recorded = await findRecorded(tx, kind, judged.facts);
    const facts = judged.facts.filter(isNew(recorded));
    const places = judged.places.filter(isNew(recorded));
    if (facts.length === 0) return { accepted: 0, consequences: [] };
    const consequences = await kind.consequences(tx, facts);
    progress(`Mencatat ${formatCount(facts.length)} angka ...`);
    const { kind: sourceKind, publisher, url, title = file.name } = request;
    const source = { title, fileName: file.name, fileSha256: file.sha256(), kind: sourceKind, publisher, url };
    const sourceId = await ensureFileSource(tx, actor, source);
    await kind.append(tx, actor, { facts, places, sourceId, at: now() });
    const accepted = newRows(recorded);
    const counts = { rows: judged.rows, accepted, unchanged: unchangedOf(judged, accepted), facts: facts.length };
    await recordEvent(tx, actor, {
      action: "facts.imported",
      subject: { kind: "source", key: sourceId },
      before: null,
      after: importedState(request, source, codesOf(request, judged), counts),
    });
    return { accepted, consequences };
  });
}

/** Facts in one statement: enough to be fast, few enough that their copies on the way to the server stay small. */
const AT_ONCE = 50_000;

async function findRecorded<Fact>(tx: Db, kind: FactKind<Fact>, facts: readonly Fact[]): Promise<Set<number>> {
  const recorded = new Set<number>();
  for (let start = 0; start < facts.length; start += AT_ONCE) {
    const slice = facts.slice(start, start + AT_ONCE);
    for (const index of await kind.findRecorded(tx, slice)) recorded.add(start + index);
  }
  return recorded;
}

/** @throws the error itself when it is no refusal */
function refusalOf(error: unknown): Rejection {
  if (error instanceof FileRefused) return error.rejection;
  if (error instanceof AppError && error.code === "unavailable") return reject("I.106", null, null);
  if (error instanceof AppError && error.code === "conflict") {
    if (error.details.length === 0) return reject("I.501", null, null);
    return reject("I.502", null, null, { fields: fieldsOf(error) });
  }
  throw error;
}
