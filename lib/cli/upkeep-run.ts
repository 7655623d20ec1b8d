import { commandLineActor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { useDatabase as workOn } from "@/lib/env";
import { recordRun } from "@/lib/upkeep/commands/record-run";
import type { UpkeepKind } from "@/lib/upkeep/schema";

/**
 * Does a piece of upkeep and notes when, and whether it went well.
 * @param summary what came of it, naming no person
 */
export async function notingRun<T>(
  kind: UpkeepKind,
  url: string,
  run: () => Promise<T>,
  summary: (result: T) => string,
): Promise<T> {
  const beganAt = now();
  const result = await run().catch(async (error: unknown) => {
    // Its number alone: the sentence names a file.
    const code = (error as { code?: unknown }).code;
    await noteRun(kind, url, beganAt, false, typeof code === "string" ? `gagal (${code})` : "gagal");
    throw error;
  });
  await noteRun(kind, url, beganAt, true, summary(result));
  return result;
}

/** What has been done stays done where it cannot be noted: a database whose migrations still wait, or one that is gone. */
export async function noteRun(
  kind: UpkeepKind,
  url: string,
  beganAt: Date,
  passed: boolean,
  summary: string,
): Promise<void> {
  workOn(url);
  try {
    await recordRun(commandLineActor(kind), { kind, beganAt, passed, summary });
  } catch {
    process.stderr.write("Waktunya belum tercatat di basis data; npm start menerapkan migrasi yang menunggu.\n");
  } finally {
    await db().$disconnect();
  }
}
