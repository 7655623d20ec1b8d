import { constants, setPriority } from "node:os";
import { commandLineActor } from "@/lib/auth/actor";
import { fingerprintOf } from "@/lib/setup/fingerprint.mjs";
import { writeSheets } from "@/lib/sheets/commands/write-sheets";
import { describeFailed, describeSheets, readSheetsCommand, SHEETS_HELP } from "@/lib/sheets/format/sheets-command";
import { withSite } from "./database";

/** What the sheets are drawn by. */
const PROGRAM = ["lib", "app/tokens.css", "package-lock.json"];
const TOLD_EVERY = 50;

/**
 * `npm run sheets`: all provinces and regencies of a month, for a visit or a meeting.
 * @returns the exit code: 0 all are there, 2 some could not be made, 1 the words make no command
 */
export async function main(options: string[]): Promise<number> {
  const command = readSheetsCommand(options);
  if ("help" in command) {
    process.stdout.write(`${SHEETS_HELP}\n`);
    return 0;
  }
  if ("unknown" in command) {
    process.stderr.write(`Perintah tidak dapat dipakai: ${command.unknown}.\n\n${SHEETS_HELP}\n`);
    return 1;
  }
  giveWay();
  const { period, folder, province, json } = command;
  const began = performance.now();
  const done = await withSite(() => {
    return writeSheets(commandLineActor("sheets"), {
      ...{ period, folder, province, program: fingerprintOf(PROGRAM) },
      tell: (done) => {
        if ((done.made + done.kept + done.failed.length) % TOLD_EVERY === 0) say(describeSheets(done));
      },
    });
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  for (const line of describeFailed(done)) say(line);
  process.stdout.write(
    json ? `${JSON.stringify({ period, folder, ...done, seconds })}\n` : `${describeSheets(done)}; di ${folder}\n`,
  );
  return done.failed.length > 0 ? 2 : 0;
}

/** Readers of a server beside this command go first. */
function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not every system allows it; then it takes its turn.
  }
}

/** Progress leaves stdout to the answer. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
