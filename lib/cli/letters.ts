import { commandLineActor } from "@/lib/auth/actor";
import { sendLetters } from "@/lib/letters/commands/send-letters";
import {
  describeLetters,
  describeNotSent,
  exitCodeOf,
  LETTERS_HELP,
  readLettersCommand,
} from "@/lib/letters/format/letters-command";
import { checkMail } from "@/lib/setup/before-start.mjs";
import { withSite } from "./database";

const TOLD_EVERY = 50;

/**
 * `npm run letters`: for a monthly or daily job.
 * @returns the exit code: 0 all that was to be sent has left, 2 some has not, 1 the words make no command
 * @throws PlainFailure where letters would leave without an address for their links
 */
export async function main(options: string[]): Promise<number> {
  const command = readLettersCommand(options);
  if ("help" in command) {
    process.stdout.write(`${LETTERS_HELP}\n`);
    return 0;
  }
  if ("unknown" in command) {
    process.stderr.write(`Perintah tidak dapat dipakai: ${command.unknown}.\n\n${LETTERS_HELP}\n`);
    return 1;
  }
  checkMail();
  const { period, done } = await withSite(() => {
    return sendLetters(commandLineActor("letters"), {
      period: command.period,
      tell: ({ letters, of }) => {
        if (letters > 0 && letters % TOLD_EVERY === 0) process.stderr.write(`${letters} dari ${of} surat terkirim\n`);
      },
    });
  });
  for (const line of describeNotSent(done)) process.stderr.write(`${line}\n`);
  process.stdout.write(
    command.json ? `${JSON.stringify({ period, ...done })}\n` : `${describeLetters(period, done)}\n`,
  );
  return exitCodeOf(done);
}
