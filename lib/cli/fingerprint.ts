import { parseArgs } from "node:util";
import { fingerprintOf } from "@/lib/backups/fingerprint";
import { readAsked } from "./asked";
import { describeParts, fingerprintJson } from "./backup-words";
import { withUnchangedDatabase } from "./database";

const HELP = `Sidik data: satu hash dari angka yang disetujui, pekerja, target, angka tercetak, upaya, kunjungan, dan ujung jejak audit.
Data yang sama bersidik sama di server, folder, dan versi Jangkau mana pun.

  npm run fingerprint -- [--json]

  --json  {fingerprint,parts:{approved,workers,targets,printed,groups,visits},auditHead:{number,hash}}

Kode keluar: 0 selesai, 2 perintah tidak dikenal.`;

/** `npm run fingerprint` @returns the exit code: 0 done, 2 the words make no command */
export async function main(options: string[]): Promise<number> {
  const asked = readAsked(HELP, () => readOptions(options));
  if ("code" in asked) return asked.code;
  const found = await withUnchangedDatabase(({ owner }) => fingerprintOf(owner));
  process.stdout.write(
    asked.json ? `${JSON.stringify(fingerprintJson(found))}\n` : `${describeParts(found).join("\n")}\n`,
  );
  return 0;
}

function readOptions(options: string[]): { json: boolean; help: boolean } {
  const { values } = parseArgs({
    args: options,
    options: { json: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
  });
  return values;
}
