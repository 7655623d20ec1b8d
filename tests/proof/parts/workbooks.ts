import { writeFile } from "node:fs/promises";
import path from "node:path";
import { commandLineActor } from "@/lib/auth/actor";
import { seedDatabase } from "@/lib/cli/seed";
import { openDb, type PrismaClient } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { useDatabase as pointAtDatabase } from "@/lib/env";
import { importFile } from "@/lib/imports/commands/import-file";
import { importRequestSchema } from "@/lib/imports/schema";
import { startEmbeddedServer } from "@/lib/postgres/embedded-server";
import { hostileFiles } from "../../fixtures/hostile-files";
import type { HostileFile } from "../../fixtures/hostile/hostile-file";
import { hungryForMemory } from "../../fixtures/hostile/hungry-files";
import { watchingChildren } from "../../support/watched-children";
import { none, percentiles, type Line } from "../lines";
import type { Ground } from "../part";

const LANES = 2;
const MEBIBYTE = 1024 ** 2;
/** The program that reads a file apart. */
const READER = "read-book";

/** Every broken or hostile file through the import itself, each read in a process of its own. */
export async function proveWorkbooks({ folder, say }: Ground): Promise<Line[]> {
  const server = await startEmbeddedServer(path.join(folder, "postgresql"), { endsWithUs: true });
  const db = openDb(server.url);
  try {
    await applyMigrations(server.url);
    await seedDatabase(server.url, "reference", () => undefined);
    pointAtDatabase(server.url);
    const files: HostileFile[] = [
      ...hostileFiles(),
      { name: "would take two gigabytes", bytes: hungryForMemory(), codes: ["I.031"] },
    ];
    say(`${files.length} files`);
    const before = await stored(db);
    const took: number[] = [];
    const otherwise: string[] = [];
    const queue = files.map((file, index) => ({ file, at: path.join(folder, `${index}.xlsx`) }));
    const lane = async () => {
      for (let one = queue.shift(); one; one = queue.shift()) {
        const began = performance.now();
        await writeFile(one.at, one.file.bytes);
        const said = await refusalOf(db, one.file, one.at);
        took.push(performance.now() - began);
        if (said !== one.file.codes.join()) otherwise.push(`${one.file.name}: ${said}`);
      }
    };
    const { peaks } = await watchingChildren(READER, () => Promise.all(Array.from({ length: LANES }, lane)));
    const peak = Math.max(...peaks.values()) / MEBIBYTE;
    const after = await stored(db);
    const among = `${files.length} files`;
    return [
      none(
        "every hostile file is refused with the numbers of its faults",
        otherwise,
        `${among}, ${percentiles(took)}, at most ${peak.toFixed(0)} MiB in the process that reads`,
      ),
      none("a hostile file stores nothing", after === before ? [] : [`${before} became ${after}`], among),
    ];
  } finally {
    await db.$disconnect();
    await server.stop();
  }
}

/** @returns the numbers of all messages in order, or what was thrown instead */
async function refusalOf(db: PrismaClient, { of = "workers", options }: HostileFile, file: string): Promise<string> {
  try {
    const request = importRequestSchema.parse({ of, ...options });
    const { rejected } = await importFile(db, commandLineActor("import"), { file, request });
    return [...new Set(rejected.map(({ code }) => code))].sort().join();
  } catch (error) {
    return String(error);
  }
}

async function stored(db: PrismaClient): Promise<string> {
  const counts = [db.workerCount.count(), db.report.count(), db.participantCount.count(), db.source.count()];
  return (await Promise.all([...counts, db.auditEvent.count()])).join(" ");
}
