import { now } from "@/lib/core/clock";
import { commandLineActor } from "@/lib/auth/actor";
import { openDb } from "@/lib/db/client";
import { readEnv, useDatabase as workOn } from "@/lib/env";
import { seedDemoAccounts } from "@/prisma/seed/demo/accounts";
import { seedExampleBranches } from "@/prisma/seed/demo/example-branches";
import { openDemoMonths } from "@/prisma/seed/demo/calendar";
import { seedDemo } from "@/prisma/seed/demo/seed-demo";
import { seedDemoVisits } from "@/prisma/seed/demo/visits";
import { seedReference } from "@/prisma/seed/reference/seed-reference";
import { dataFolder } from "@/lib/setup/data-folder.mjs";
import { withDatabase } from "./database";
import { keepDemoAccounts } from "./demo-accounts";
import { storeNationMonths } from "./nation-months";

export type SeedMode = "demo" | "reference" | "none";

/**
 * Fills the database up to what the mode asks for; what is already there stays. Each half is one transaction.
 * @throws the database's error; nothing of the failing half stays
 */
export async function seedDatabase(url: string, mode: SeedMode, log: (line: string) => void): Promise<void> {
  if (mode === "none") return;
  const db = openDb(url);
  try {
    await seedReference(db);
    log("Data rujukan: 1 negara, 38 provinsi, 514 kabupaten/kota, target, angka terbit");
    if (mode === "reference") return;
    const demo = await seedDemo(db);
    log(
      demo
        ? `Data simulasi: ${demo.workerCounts} angka pekerja, ${demo.participantCounts} angka peserta, ${demo.efforts} upaya daerah`
        : "Data simulasi sudah ada",
    );
    await seedExampleBranches(db);
    if (await openDemoMonths(db, now())) log("Bulan peragaan: 2025-09 dan 2025-10 terbuka selama 30 hari");
    if (await seedDemoVisits(db, now())) log("Kunjungan contoh ditulis");
    const accounts = await seedDemoAccounts(db, (created) => {
      keepDemoAccounts(dataFolder(), created);
    });
    if (demo) {
      workOn(url);
      await storeNationMonths(commandLineActor("seed"));
    }
    log(accounts > 0 ? `Akun contoh: ${accounts}, masing-masing dengan kata sandi acak` : "Akun contoh sudah ada");
  } finally {
    await db.$disconnect();
  }
}

/** `npm run seed`: what JANGKAU_SEED asks for, on the database this installation uses. */
export async function main(): Promise<number> {
  await withDatabase((url) => seedDatabase(url, readEnv().JANGKAU_SEED, (line) => process.stderr.write(`${line}\n`)));
  return 0;
}
