import { describeVerdict, verdictJson } from "@/lib/audit/format";
import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor } from "@/lib/auth/actor";
import { openDb } from "@/lib/db/client";
import { withDatabase } from "./database";

const HELP = `Memeriksa jejak audit.

  npm run audit -- verify [--json]    menghitung ulang rantai dari peristiwa pertama sampai terakhir

Kode keluar: 0 utuh, 1 putus, 2 perintah tidak dikenal.`;

/**
 * `npm run audit -- verify [--json]`
 * @returns the exit code: 0 the chain holds, 1 it is broken, 2 the words make no command
 */
export async function main(options: string[]): Promise<number> {
  const [command, ...flags] = options;
  if (command === "--help") {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (command !== "verify" || flags.some((flag) => flag !== "--json")) {
    process.stderr.write(`${HELP}\n`);
    return 2;
  }
  const verdict = await withDatabase(async (url) => {
    const db = openDb(url);
    try {
      return await verifyChain(db, commandLineActor("audit"));
    } finally {
      await db.$disconnect();
    }
  });
  process.stdout.write(`${flags.includes("--json") ? verdictJson(verdict) : describeVerdict(verdict)}\n`);
  return verdict.broken === null ? 0 : 1;
}
