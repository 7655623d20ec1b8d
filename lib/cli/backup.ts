import { parseArgs } from "node:util";
import { writeBackup, type Written } from "@/lib/backups/write-backup";
import { formatCount } from "@/lib/core/numbers";
import { readEnv } from "@/lib/env";
import { readAsked } from "./asked";
import { describeFingerprint, fingerprintJson, inTenths, sizeText } from "./backup-words";
import { withUnchangedDatabase } from "./database";
import { notingRun } from "./upkeep-run";

const HELP = `Mencadangkan seluruh data ke satu berkas, selagi orang bekerja; isinya keadaan pada satu saat.

  npm run backup -- --out BERKAS [--json]

JANGKAU_BACKUP_KEY (variabel lingkungan, sedikitnya 16 karakter) mengenkripsi berkas itu. Sesi, tautan, dan jumlah yang
dapat dihitung ulang tidak ikut; hash kata sandi dan faktor kedua ikut. Simpan berkasnya di tempat lain.

Kode keluar: 0 selesai, 1 gagal dan tidak ada berkas yang tertinggal, 2 perintah tidak dikenal.`;

/** `npm run backup` @returns the exit code: 0 done, 2 the words make no command @throws BackupRefused */
export async function main(options: string[]): Promise<number> {
  const asked = readAsked(HELP, () => readOptions(options));
  if ("code" in asked) return asked.code;
  const { JANGKAU_BACKUP_KEY: passphrase = null } = readEnv();
  const written = await withUnchangedDatabase(async ({ owner: url, app }) => {
    const stop = endingAtOnce();
    try {
      const tell = inTenths((line) => process.stderr.write(`${line}\n`));
      return await notingRun(
        "backup",
        app,
        () => writeBackup({ url, file: asked.out, passphrase, tell }),
        (done) => {
          return `${summaryOf(done)}, ${passphrase === null ? "tidak terenkripsi" : "terenkripsi"}`;
        },
      );
    } finally {
      stop();
    }
  });
  process.stdout.write(asked.json ? backupJson(written, passphrase) : describeBackup(written, passphrase));
  return 0;
}

function readOptions(options: string[]): { out: string; json: boolean; help: boolean } | { wrong: string } {
  const { values } = parseArgs({
    args: options,
    options: {
      out: { type: "string", default: "" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return values.out === "" && !values.help ? { wrong: "--out BERKAS belum diisi" } : values;
}

/** Ctrl-C has what was begun removed on the way out; where a server was started for this, whoever started it listens already. */
function endingAtOnce(): () => void {
  const signals = (["SIGINT", "SIGTERM"] as const).filter((signal) => process.listenerCount(signal) === 0);
  const end = () => process.exit(130);
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}

function summaryOf({ rows, bytes }: Written): string {
  return `${formatCount(rows)} baris, ${sizeText(bytes)}`;
}

function describeBackup({ file, fingerprint, ...done }: Written, passphrase: string | null): string {
  return [
    `Cadangan ditulis ke ${file}: ${summaryOf({ file, fingerprint, ...done })}.`,
    ...describeFingerprint(fingerprint),
    passphrase === null
      ? "Tidak terenkripsi: siapa pun yang memegangnya dapat membaca nama, alamat, dan hash kata sandi. Jaga seperti basis datanya."
      : "Terenkripsi: tanpa JANGKAU_BACKUP_KEY yang sama, berkas ini tidak dapat dipulihkan.",
    "",
  ].join("\n");
}

function backupJson({ file, bytes, rows, fingerprint }: Written, passphrase: string | null): string {
  return `${JSON.stringify({ file, bytes, rows, encrypted: passphrase !== null, ...fingerprintJson(fingerprint) })}\n`;
}
