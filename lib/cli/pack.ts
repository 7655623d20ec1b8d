import { commandLineActor } from "@/lib/auth/actor";
import { writePack } from "@/lib/packs/commands/write-pack";
import { PACK_HELP, readPackCommand } from "@/lib/packs/format/pack-command";
import { withSite } from "./database";

/**
 * `npm run pack`: what the board reads of a semester.
 * @returns the exit code: 0 both files are there, 1 the words make no command
 */
export async function main(options: string[]): Promise<number> {
  const command = readPackCommand(options);
  if ("help" in command) {
    process.stdout.write(`${PACK_HELP}\n`);
    return 0;
  }
  if ("unknown" in command) {
    process.stderr.write(`Perintah tidak dapat dipakai: ${command.unknown}.\n\n${PACK_HELP}\n`);
    return 1;
  }
  const { semester, folder, json } = command;
  const files = await withSite(() => writePack(commandLineActor("pack"), { semester, folder }));
  process.stdout.write(json ? `${JSON.stringify({ semester, files })}\n` : `${files.join("\n")}\n`);
  return 0;
}
