import { commandLineActor } from "@/lib/auth/actor";
import { formatCount } from "@/lib/core/numbers";
import { openDb } from "@/lib/db/client";
import { importFile } from "@/lib/imports/commands/import-file";
import { markImportedFile } from "@/lib/imports/commands/mark-imported-file";
import { inspectFile } from "@/lib/imports/commands/inspect-file";
import { describeRejection, describeResult, toJsonLine } from "@/lib/imports/format/describe-result";
import { describeProposal } from "@/lib/imports/format/proposal";
import { HELP, readCommand } from "@/lib/imports/format/read-command";
import { reject } from "@/lib/imports/messages";
import type { ImportRequest, ImportResult, Rejection } from "@/lib/imports/schema";
import { withDatabase } from "./database";
import { storeNationMonthsAt } from "./nation-months";

/**
 * `npm run import -- workers|participants|inspect FILE ...`
 * @returns the exit code: 0 done, 2 refused
 * @throws whatever keeps the database from working, after one line of JSON where that was asked for
 */
export async function main(options: string[]): Promise<number> {
  const json = options.includes("--json");
  const command = readCommand(options);
  if ("help" in command) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  try {
    if ("inspect" in command) return await inspect(command, json);
    const { result, marking }: Answered =
      "refused" in command ? { result: failed(command.refused) } : await runImport(command);
    process.stdout.write(`${json ? toJsonLine(result) : describeResult(result)}\n`);
    for (const notice of result.notices) say(`Perhatikan: ${notice}`);
    if (marking) say(marking.words);
    if (result.rejected.length > 0) return 2;
    return marking?.failed ? 1 : 0;
  } catch (error) {
    if (json) process.stdout.write(`${toJsonLine(failed(failureOf(error)))}\n`);
    throw error;
  }
}

/** Answers with the proposal, or with the refusal as an import would. */
async function inspect(
  { inspect: file, measure }: { inspect: string; measure?: string },
  json: boolean,
): Promise<number> {
  const found = await withDatabase(async (url) => {
    const client = openDb(url);
    try {
      return await inspectFile(client, commandLineActor("import"), { file, measure });
    } finally {
      await client.$disconnect();
    }
  });
  if ("refused" in found) {
    process.stdout.write(`${json ? toJsonLine(failed(found.refused)) : describeResult(failed(found.refused))}\n`);
    return 2;
  }
  process.stdout.write(`${json ? JSON.stringify(found) : describeProposal(found)}\n`);
  return 0;
}

type Run = { file: string; request: ImportRequest; marked?: string };

async function runImport({ file, request, marked: to }: Run): Promise<Answered> {
  const actor = commandLineActor("import");
  return withDatabase(async (url) => {
    const client = openDb(url);
    try {
      const result = await importFile(client, actor, { file, request, progress: say });
      if (result.accepted > 0 && !result.dryRun) await storeNationMonthsAt(url, actor, say);
      if (to === undefined) return { result };
      const marked = await markImportedFile(client, actor, { file, to, measure: request.measure, result });
      if ("refused" in marked)
        return { result, marking: { words: describeRejection(marked.refused).trim(), failed: true } };
      const words = `Berkas bertanda ditulis ke ${to}: ${formatCount(marked.marks)} baris diberi hasil.`;
      return { result, marking: { words, failed: false } };
    } finally {
      await client.$disconnect();
    }
  });
}

/** What became of the file, and of the one with marks where that was asked for. */
type Answered = { result: ImportResult; marking?: { words: string; failed: boolean } };

function failed(rejection: Rejection): ImportResult {
  return { rows: 0, accepted: 0, unchanged: 0, rejected: [rejection], dryRun: false, notices: [] };
}

function failureOf(error: unknown): Rejection {
  const { name, message } = error as Error;
  return name === "PlainFailure" ? reject("I.902", null, null, { why: message }) : reject("I.903", null, null);
}

/** Progress and notices leave stdout to the answer. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
