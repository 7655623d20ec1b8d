import { readMigrationNames } from "@/lib/backups/tables";
import { applyMigrations, knownMigrations } from "@/lib/db/migrate";
import { onDatabase } from "@/lib/postgres/connection";
import { letIn } from "@/lib/postgres/runtime-role";
import { PlainFailure } from "@/lib/setup/progress.mjs";
import { programVersion } from "@/lib/setup/version";

/** The database as its owner reaches it, who migrates, and as the application does; the same where nobody keeps them apart. */
export type DatabaseUrls = { owner: string; app: string };

/**
 * Brings the tables up to date as their owner and lets the application at their rows (DECISIONS 57).
 * @returns the names of the migrations that were applied now
 */
export async function bringUpToDate({ owner, app }: DatabaseUrls): Promise<string[]> {
  const applied = await migrate(owner);
  if (owner !== app)
    await letIn(owner, app).catch((error: unknown) => {
      throw new PlainFailure(`Hak pengguna aplikasi di basis data tidak dapat diatur: ${(error as Error).message}`);
    });
  return applied;
}

/** `applyMigrations` whose failure is told in plain words. */
async function migrate(url: string): Promise<string[]> {
  try {
    await refuseNewerData(url);
    return await applyMigrations(url);
  } catch (error) {
    if (error instanceof PlainFailure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`Migrasi basis data tidak berhasil; data yang ada tidak diubah.\n\n${reason}`);
  }
}

/**
 * Tables that a later version has changed would be read and written as if they had not been.
 * @throws PlainFailure that names what this version does not know
 */
async function refuseNewerData(url: string): Promise<void> {
  const known = new Set(await knownMigrations());
  const unknown = (await appliedMigrations(url)).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new PlainFailure(
    `Data ini sudah dipakai oleh Jangkau yang lebih baru (migrasi ${unknown.join(", ")} belum dikenal versi ${await programVersion()}). ` +
      "Jalankan versi yang lebih baru itu, atau pulihkan cadangan dari versi ini ke basis data kosong. Data tidak diubah.",
  );
}

async function appliedMigrations(url: string): Promise<string[]> {
  return (await onDatabase(url, readMigrationNames)) ?? [];
}
