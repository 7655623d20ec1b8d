import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { commandLineActor } from "@/lib/auth/actor";
import { actorOf } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import { db } from "@/lib/db/client";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { ACTIVE_COLUMNS } from "@/lib/reports/rules/entry-columns";
import { runNode } from "@/lib/setup/run-node";
import { createUser } from "@/lib/users/commands/create-user";
import { recordVisit } from "@/lib/visits/commands/visits";
import { buildWorld, type SoakWorld } from "../soak/soak-world";
import { approveNewest, submitNewest } from "./correction";

/** Somebody's name in bytes that a careless copy would damage: a quote, a line break, a backslash and a tab. */
export const AWKWARD_NAME = 'Siti "Nur"\n\\N\tÉlodie';

/** Who works in a small history, and the invitation that somebody has not followed yet. */
export type SmallHistory = SoakWorld & { invitation: string };

/**
 * A little of everything that people leave behind, by the product's own commands: workers of a file, a month with drafts and an approved
 * report, a visit, a frozen sheet, people with sessions, and an invitation. For the process's own database and secret.
 * @param folder for the file that is imported
 */
export async function makeSmallHistory(url: string, folder: string): Promise<SmallHistory> {
  const world = await buildWorld(url);
  await importWorkers(url, folder, world.regions);
  const [editor, head] = await Promise.all(
    [world.editors[0]!, world.head].map((cookie) => actorOf(new Headers({ cookie }))),
  );
  const period = world.edited;
  for (const [index, region] of world.regions.slice(0, 3).entries()) {
    const changes = ACTIVE_COLUMNS.map((column, place) => ({
      ...{ region, column, text: String(100 * (index + 1) + place), thousands: null, base: 0 },
    }));
    await saveCells(editor!, { period, changes });
  }
  for (const regionCode of world.regions.slice(0, 2)) {
    const key = { period, regionCode };
    await submitNewest(editor!, key);
    await approveNewest(head!, key);
  }
  const plan = { day: dayAt(now()), kind: "FGD" as const, place: "Balai kota", offices: "Disnaker" };
  await recordVisit(editor!, { regionCode: world.regions[0]!, plan, reason: null });
  const bytes = Buffer.from([0, 1, 10, 13, 92, 255]);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await db().sheetCopy.create({ data: { sha256, mediaType: "application/pdf", bytes } });
  const { link } = await createUser(commandLineActor("test"), {
    ...{ email: "undangan@uji.example", name: AWKWARD_NAME, role: "SUPERVISOR", scope: { kind: "ALL" } },
  });
  return { ...world, invitation: link };
}

async function importWorkers(url: string, folder: string, regions: readonly string[]): Promise<void> {
  const file = path.join(folder, "pekerja.csv");
  const rows = regions.map((code, index) => `${code},2024,${50_000 + index}`);
  await writeFile(file, ["region_code,year,employed", ...rows].join("\n"));
  const env = { DATABASE_URL: url, MIGRATE_DATABASE_URL: undefined };
  const { code, output } = await runNode(["lib/cli/run.mjs", "import", "workers", file], env);
  if (code !== 0) throw new Error(`the import ended with ${code}:\n${output}`);
}
