import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { readPeopleNames } from "@/lib/access/queries";
import { now } from "@/lib/core/clock";
import { periodAt, type Period } from "@/lib/core/period";
import { formatCount } from "@/lib/core/numbers";
import { db, type Db } from "@/lib/db/client";
import { readStandings } from "@/lib/reports/queries/standings";
import { REMOVED_USER } from "@/lib/reports/rules/entry-row";
import { refusalText } from "@/lib/reports/rules/refused";
import { readInstruments, readNewestTargets } from "@/lib/targets/queries";
import { readCurrentWorkerCounts } from "@/lib/workers/queries";
import type { OwnFile } from "../rules/find-own-file";
import { openBook, type OpenTables } from "./open-book";
import { FileRefused, reject } from "../messages";
import { kindsFor } from "../policy";
import { applyChoice, participantsRequest, workersRequest } from "../rules/apply-choice";
import { draftFigures, workerFigures } from "../rules/file-figures";
import { judgeBook } from "../rules/judge-book";
import { nothingJudged, type Judged } from "../rules/judge-rows";
import { participantsOfTable, readTableMonth } from "../rules/judge-table-participants";
import { workersOfTable } from "../rules/judge-table-workers";
import { judgeTargets } from "../rules/judge-targets";
import { planImport } from "../rules/plan-import";
import { refuseTooMany } from "../rules/refuse-too-many";
import { targetStanding } from "../rules/target-standing";
import { shapeOfFile } from "../rules/shape-of-file";
import type { Batch } from "../schema/batch";
import type { Choice } from "../schema/choice";
import type { ImportPlan } from "../schema/import-plan";
import type { FileFigure, Standing } from "../schema/plan";
import type { ReadTable } from "../schema/table-reading";
import type { Rejection } from "../schema";
import { readBatch } from "./batches";
import { compareOwnFile } from "./compare-own-file";
import { readLastOf, readWorkersIndex } from "./known";
import { readOfficeName } from "./mappings";

/**
 * Reads a file that the actor has brought, as it was chosen to be read, against what stands there now.
 * @param known the import itself where the caller has read it already
 * @returns null once the file is gone
 * @throws AppError forbidden, not-found, unavailable
 */
export async function readImportPlan(given: Actor, id: string, known?: Batch): Promise<ImportPlan | null> {
  const actor = requireUser(given);
  const { batch, book } = await readBatch(actor, id, known);
  if (book === null) return null;
  const opened = await openBook(db(), book);
  const { tables, nameOf, own } = opened;
  const { choice } = batch;
  const chosen = applyChoice(tables, choice);
  const { judged, refused } = own ? await judgeOwn(db(), own, choice) : await judgeChosen(db(), chosen, choice, opened);
  const standingOf = await readStandingOf(db(), actor, choice, judged.facts);
  return {
    batch,
    book,
    tables: { found: tables, chosen },
    shape: shapeOfFile(book, tables),
    nameOf,
    plan: planImport(judged.facts, judged.rejected, standingOf, regionsOf(chosen), unseenOf(choice)),
    skipped: judged.skipped ?? [],
    notices: judged.notices,
    refused,
    kinds: kindsFor(actor),
    instruments: choice.of === "targets" ? await readInstruments(db()) : [],
    rememberedOffice: choice.remembered && (await readOfficeName(db(), choice.remembered.branchId)),
  };
}

/** What is recorded with the figures and stands in none of their lines. */
function unseenOf({ of, base, publisher, url, instrument, status, targetBase }: Choice): object {
  switch (of) {
    case "participants":
      return {};
    case "workers":
      return { base, publisher, url };
    case "targets":
      return { instrument, status, targetBase, publisher, url };
  }
}

/** Which region a row is about, as far as its table says so. */
function regionsOf(tables: readonly ReadTable[]): (sheet: string | null, row: number) => string | null {
  const codes = new Map(
    tables.flatMap(({ sheet, table, findings }) =>
      findings.flatMap((finding, index) =>
        finding.kind === "resolved" ? [[`${sheet ?? ""} ${table.body[index]!.row}`, finding.code] as const] : [],
      ),
    ),
  );
  return (sheet, row) => codes.get(`${sheet ?? ""} ${row}`) ?? null;
}

/** A file that this product wrote holds nothing to take over; it is only said where it differs from what is shown. */
async function judgeOwn(tx: Db, own: OwnFile, choice: Choice): Promise<{ judged: Judged<FileFigure>; refused: null }> {
  const request = choice.of === "participants" ? participantsRequest(choice) : workersRequest(choice, "");
  const { rows, rejected, notices, skipped = [] } = await compareOwnFile(tx, own, request);
  return { judged: { rows, facts: [], rowOf: [], places: [], rejected, notices, skipped }, refused: null };
}

async function judgeChosen(
  tx: Db,
  tables: readonly ReadTable[],
  choice: Choice,
  { nameOf, regions }: Pick<OpenTables, "nameOf" | "regions">,
): Promise<{ judged: Judged<FileFigure>; refused: Rejection | null }> {
  const thisMonth = periodAt(now());
  const judge = async () => {
    switch (choice.of) {
      case "participants": {
        const request = participantsRequest(choice);
        refuseTooMany(tables, request);
        const workers = await readWorkersIndex(tx, regions, thisMonth);
        const monthOf = (written: string, row: number) => readTableMonth(written, request, thisMonth, row);
        const participants = participantsOfTable(request, { workers, thisMonth, takesLoneTotal: true });
        return judgeBook(tables, request, nameOf, draftFigures(participants, monthOf), await readLastOf(tx, tables));
      }
      case "targets": {
        if (choice.instrument === "") throw new FileRefused(reject("I.522", null, null));
        return judgeTargets(tables, { year: choice.year, thousands: choice.thousands, nameOf });
      }
      case "workers": {
        const request = workersRequest(choice, "");
        refuseTooMany(tables, request);
        return judgeBook(tables, request, nameOf, workerFigures(workersOfTable(request, thisMonth)));
      }
    }
  };
  try {
    return { judged: await judge(), refused: null };
  } catch (error) {
    if (error instanceof FileRefused) return { judged: nothingJudged(), refused: error.rejection };
    throw error;
  }
}

/** What stands where each figure is meant to go. */
async function readStandingOf(
  tx: Db,
  actor: UserActor,
  choice: Choice,
  figures: readonly FileFigure[],
): Promise<(figure: FileFigure) => Standing> {
  switch (choice.of) {
    case "participants":
      return readDraftStanding(tx, actor, figures);
    case "targets":
      return targetStanding(await readNewestTargets(tx), choice);
    case "workers": {
      const years = [...new Set(figures.map(({ time }) => Number(time)))];
      const counts = await readCurrentWorkerCounts(tx, { base: choice.base, years });
      return ({ regionCode, time, what }) => {
        const people = counts.get(`${regionCode} ${time} ${what}`) ?? null;
        return { text: people === null ? "" : formatCount(people), people, by: null, locked: null };
      };
    }
  }
}

async function readDraftStanding(tx: Db, actor: UserActor, figures: readonly FileFigure[]) {
  const keys = figures.map(({ regionCode, time }) => ({ regionCode, period: time as Period }));
  const standings = await readStandings(tx, actor, keys);
  const cells = [...standings.values()].flatMap((one) => Object.values(one.cells));
  const names = await readPeopleNames(
    tx,
    cells.flatMap(({ by }) => by ?? []),
  );
  return ({ regionCode, time, what }: FileFigure): Standing => {
    const { cells: columns, locked } = standings.get(`${time} ${regionCode}`)!;
    const cell = (columns as Record<string, (typeof cells)[number] | undefined>)[what];
    const by = cell?.by ?? null;
    return {
      text: cell?.text ?? "",
      people: cell?.value ?? null,
      by: by === null ? null : by === actor.userId ? "Anda sendiri" : (names.get(by) ?? REMOVED_USER),
      locked: locked && { code: locked.code, message: refusalText(locked).slice(locked.code.length + 1) },
    };
  };
}
