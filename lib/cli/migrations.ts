import { applyMigrations } from "@/lib/db/migrate";
import { letIn } from "@/lib/postgres/runtime-role";
import { PlainFailure } from "@/lib/setup/progress.mjs";

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
    return await applyMigrations(url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`Migrasi basis data tidak berhasil; data yang ada tidak diubah.\n\n${reason}`);
  }
}
