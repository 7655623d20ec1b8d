import { recordEvent } from "@/lib/audit/commands";
import type { UserActor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { formatCount } from "@/lib/core/numbers";
import { db } from "@/lib/db/client";
import { ensureFileSource } from "@/lib/sources/commands";
import { appendWorkerCounts } from "@/lib/workers/commands";
import { readCurrentWorkerCounts } from "@/lib/workers/queries";
import type { WorkerFact } from "@/lib/workers/schema";
import { AppError } from "@/lib/core/errors";
import { refuseImport } from "../messages";
import { workersRequest } from "../rules/apply-choice";
import { fieldsOf, importedState } from "../rules/imported-state";
import type { PlanLine } from "../schema/plan";
import { underImportLock } from "./import-lock";
import { refuseExamples, type TakeOver } from "./take-over";

/**
 * Appends the workers of a file, as the command line does. They are final: what is wrong is corrected by a later file.
 * @throws AppError forbidden, conflict I.501, I.502, I.503, I.508
 */
export async function recordWorkers(actor: UserActor, { read, lines, finish }: TakeOver): Promise<void> {
  permit(actor, "record-workers");
  const { batch, plan } = read;
  await refuseExamples(actor, "I.508");
  const codes = read.tables.chosen.find((table) => table.codes !== null)?.codes ?? null;
  const request = workersRequest(batch.choice, batch.fileName);
  const facts = lines.map(({ regionCode, time, what, after }): WorkerFact => {
    const segment = what === "PU" ? "PU" : "ALL";
    return { regionCode: regionCode!, base: request.base, segment, year: Number(time), count: after! };
  });
  try {
    await underImportLock(db(), async (tx) => {
      // Inside the lock: what somebody else has recorded since the preview would be overtaken unseen, or recorded twice.
      const current = await readCurrentWorkerCounts(tx, { base: request.base, years: facts.map(({ year }) => year) });
      const isAsSeen = ({ regionCode, time, what, before }: PlanLine) => {
        const people = current.get(`${regionCode} ${time} ${what}`);
        return before === (people === undefined ? null : formatCount(people));
      };
      if (!lines.every(isAsSeen)) throw refuseImport("I.503");
      const { publisher, url } = request;
      const { fileName, fileSha256 } = batch;
      const source = { title: fileName, fileName, fileSha256, kind: "PUBLISHED" as const, publisher, url };
      const sourceId = await ensureFileSource(tx, actor, source);
      const places = lines.map(({ sheet, row }) => ({ sheet, row: row! }));
      await appendWorkerCounts(tx, actor, { facts, places, sourceId });
      await finish(tx, []);
      const { unchanged, refused } = plan.counts;
      const counts = { rows: plan.lines.length, accepted: lines.length, unchanged, facts: facts.length };
      await recordEvent(tx, actor, {
        action: "facts.imported",
        subject: { kind: "source", key: sourceId },
        before: null,
        after: { ...importedState(request, source, codes, counts), refused },
      });
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict" && error.details.length > 0)
      throw refuseImport("I.502", { fields: fieldsOf(error) });
    throw error;
  }
}
