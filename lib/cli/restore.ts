import { parseArgs } from "node:util";
import { commandLineActor } from "@/lib/auth/actor";
import { refused } from "@/lib/backups/messages";
import { examineBackup, restoreBackup, type Restored } from "@/lib/backups/restore-backup";
import { describeVerdict } from "@/lib/audit/format";
import { now } from "@/lib/core/clock";
import { formatCount } from "@/lib/core/numbers";
import { readEnv, useInstallation as settleIn } from "@/lib/env";
import { replaceCluster } from "@/lib/postgres/replace-cluster";
import { dataFolder, takeDataLock } from "@/lib/setup/data-folder.mjs";
import { readRun } from "@/lib/setup/run-file";
import { ensureSecret } from "@/lib/setup/secret";
import { readAsked } from "./asked";
import { describeFingerprint, fingerprintJson, inTenths } from "./backup-words";
import { givenDatabase, withEmbedded, withUnchangedDatabase } from "./database";
import { bringUpToDate, type DatabaseUrls } from "./migrations";
import { noteRun } from "./upkeep-run";

const HELP = `Memulihkan cadangan ke basis data yang kosong, seluruhnya atau tidak sama sekali.

  npm run restore -- BERKAS [--new-cluster] [--json]

  --new-cluster  untuk PostgreSQL bawaan yang naik versi: folder data yang lama disisihkan (tidak dihapus), server yang
                 baru dibuat, dan cadangan dipulihkan ke sana

Seluruh berkas diperiksa dahulu, dan data dari versi lama dibawa ke versi ini. Setelahnya semua orang masuk lagi; sesi dan
tautan yang lama tidak berlaku. JANGKAU_BACKUP_KEY diisi dengan kunci saat cadangan dibuat.

Kode keluar: 0 pulih, 1 ditolak dan tidak ada yang berubah, 2 perintah tidak dikenal, 3 pulih, tetapi jejak audit di dalam
cadangan itu sendiri sudah putus.`;

/** `npm run restore` @returns the exit code: 0 restored, 2 the words make no command, 3 the chain in it is broken @throws BackupRefused */
export async function main(options: string[]): Promise<number> {
  const asked = readAsked(HELP, () => readOptions(options));
  if ("code" in asked) return asked.code;
  if ((await givenDatabase()) === undefined && readRun(dataFolder())) throw refused("C.207");
  const { restored, aside } = asked["new-cluster"]
    ? await restoreToNewCluster(asked.file)
    : { restored: await withUnchangedDatabase((urls) => restoreTo(urls, asked.file)), aside: null };
  process.stdout.write(asked.json ? restoredJson(restored, aside) : describeRestored(restored, aside));
  return restored.chain.broken === null ? 0 : 3;
}

type Asked = { file: string; "new-cluster": boolean; json: boolean; help: boolean };

function readOptions(options: string[]): Asked | { wrong: string } {
  const { values, positionals } = parseArgs({
    args: options,
    options: {
      "new-cluster": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length !== 1 && !values.help) return { wrong: "Sebutkan satu berkas cadangan" };
  return { file: positionals[0] ?? "", ...values };
}

async function restoreTo(urls: DatabaseUrls, file: string): Promise<Restored> {
  const { JANGKAU_BACKUP_KEY: passphrase = null } = readEnv();
  const beganAt = now();
  // What second factors are read with from now on.
  settleIn({ secret: ensureSecret(dataFolder()) });
  const tell = inTenths((line) => process.stderr.write(`${line}\n`));
  const restored = await restoreBackup(commandLineActor("restore"), { url: urls.owner, file, passphrase, tell });
  await bringUpToDate(urls);
  await noteRun("restore", urls.app, beganAt, true, `dari cadangan ${restored.header.madeAt}`);
  return restored;
}

/** Nothing is touched before the whole file has been looked at, and the old cluster not before the new one is filled. */
async function restoreToNewCluster(file: string): Promise<{ restored: Restored; aside: string | null }> {
  if ((await givenDatabase()) !== undefined) throw refused("C.208");
  await examineBackup(file, readEnv().JANGKAU_BACKUP_KEY ?? null);
  const lock = takeDataLock();
  try {
    const name = `sebelum-${now()
      .toISOString()
      .replace(/[-:]|\.\d+/g, "")}`;
    const { result, aside } = await replaceCluster(dataFolder(), name, (folder) =>
      withEmbedded(folder, (urls) => restoreTo(urls, file)),
    );
    return { restored: result, aside };
  } finally {
    lock.release();
  }
}

function describeRestored({ header, rows, fingerprint, chain, ...more }: Restored, aside: string | null): string {
  const { upgraded, factorsForgotten, foreign } = more;
  return [
    `Cadangan dari ${header.madeAt} (Jangkau ${header.application}) dipulihkan: ${formatCount(rows)} baris.`,
    ...(upgraded.length > 0 ? [`Dibawa ke versi ini: ${upgraded.join(", ")}`] : []),
    ...describeFingerprint(fingerprint),
    describeVerdict(chain),
    ...(foreign.length > 0 ? [`Dilewati karena bukan tabel Jangkau: ${foreign.join(", ")}`] : []),
    ...(factorsForgotten > 0
      ? [
          `${formatCount(factorsForgotten)} akun kehilangan faktor kedua: itu terenkripsi dengan JANGKAU_SECRET yang lain. Pemiliknya memasang yang baru setelah masuk, dan itu tercatat di jejak audit. Untuk mempertahankannya, pulihkan lagi ke basis data kosong dengan JANGKAU_SECRET yang lama.`,
        ]
      : []),
    ...(aside === null ? [] : [`Data yang lama disisihkan di ${aside}; hapus bila semuanya sudah diperiksa.`]),
    "Semua orang perlu masuk lagi; tautan undangan dan tautan kata sandi yang lama tidak berlaku.",
    "",
  ].join("\n");
}

function restoredJson({ header, rows, fingerprint, chain, ...more }: Restored, aside: string | null): string {
  const { application, madeAt } = header;
  return `${JSON.stringify({ application, madeAt, rows, ...fingerprintJson(fingerprint), chain, ...more, aside })}\n`;
}
