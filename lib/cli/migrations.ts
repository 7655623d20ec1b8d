import { applyMigrations } from "@/lib/db/migrate";
import { PlainFailure } from "@/lib/setup/progress.mjs";

/** `applyMigrations` whose failure is told in plain words. */
export async function migrate(url: string): Promise<string[]> {
  try {
    return await applyMigrations(url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`Migrasi basis data tidak berhasil; data yang ada tidak diubah.\n\n${reason}`);
  }
}
