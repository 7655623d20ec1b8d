import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmbeddedServer, type EmbeddedServer } from "@/lib/postgres/embedded-server";
import { seedDatabase } from "@/lib/cli/seed";
import { applyMigrations } from "@/lib/db/migrate";
import { useDatabase, useInstallation } from "@/lib/env";
import { temporaryFolder } from "../support/temporary-folder";
import { readNotes, type Told } from "./acknowledgements";
import { checkPromises, type Checked } from "./check-promises";
import { startEditors, type Editors } from "./editor-job";
import { buildWorld, type SoakWorld } from "./soak-world";

export type SoakOptions = { seconds: number; kills: number };
type Counts = Record<Told["kind"], number>;
/** What each part has found. `counts` is what editors were told, by kind. */
export type SoakResult = { edited: Checked & { counts: Counts }; killed: Checked & { counts: Counts; kills: number } };

const EDITING_PROCESSES = 2;
/** As many as a process has connections, so that each of them is in the middle of something. */
const KILLED_EDITORS = 8;
/** How long editors work on before they are killed, milliseconds, evenly spread. */
const SHORTEST_LIFE = 50;
const LONGEST_LIFE = 800;
/** A process that has just begun works slowly; what is to be killed has come this far. */
const LEAST_NOTES = 15;
const PATIENCE_MS = 60_000;

/** A soak's own place: the folder of its data, and the people who have signed in there. */
type Ground = { folder: string; secret: string; world: SoakWorld };
/** The database with all of its safety on, and how it is started again. */
type Database = { first: EmbeddedServer; restart: () => Promise<EmbeddedServer> };

/**
 * Edits with twenty people at once, then kills what works and its database in the middle of it, again and again. All of it
 * happens in a temporary folder and on the loopback address.
 * @param say gets a line now and then
 */
export async function runSoak({ seconds, kills }: SoakOptions, say: (line: string) => void): Promise<SoakResult> {
  const { folder, remove } = await temporaryFolder();
  const secret = randomBytes(32).toString("base64url");
  let server = await startEmbeddedServer(folder, { endsWithUs: true });
  try {
    const ground: Ground = { folder, secret, world: await settle(server.url, secret) };
    const edited = await editTogether(ground, server.url, seconds);
    say(`Edited for ${seconds} s: ${edited.acknowledged} cells acknowledged`);
    const restart = async () => (server = await startEmbeddedServer(folder, { endsWithUs: true }));
    const killed = await killAgainAndAgain(ground, { first: server, restart }, kills, say);
    return { edited, killed };
  } finally {
    await server.stop();
    await remove();
  }
}

async function settle(url: string, secret: string): Promise<SoakWorld> {
  await applyMigrations(url);
  await seedDatabase(url, "reference", () => undefined).then(() => {
    useDatabase(url);
    useInstallation({ secret });
  });
  return buildWorld(url);
}

async function editTogether(
  { folder, secret, world }: Ground,
  url: string,
  seconds: number,
): Promise<SoakResult["edited"]> {
  const share = world.editors.length / EDITING_PROCESSES;
  const processes = Array.from({ length: EDITING_PROCESSES }, (_, index) =>
    startEditors(folder, secret, {
      world,
      from: index * share,
      until: (index + 1) * share,
      work: "edit",
      seconds,
      round: 0,
    }),
  );
  for (const editors of processes) editors.begin(url);
  const ends = await Promise.all(processes.map(({ ended }) => ended));
  const told = processes.flatMap(({ notes }) => readNotes(notes));
  const checked = await checkPromises(url, told);
  for (const { code, output } of ends) if (code !== 0) checked.violations.push(`editors ended with ${code}: ${output}`);
  checked.violations.push(...failuresIn(told));
  const { saved, acknowledged } = checked;
  // Nobody was interrupted, so whatever was saved was also acknowledged.
  if (saved !== acknowledged) checked.violations.push(`${saved} texts were saved and ${acknowledged} acknowledged`);
  return { ...checked, counts: countsOf(told) };
}

async function killAgainAndAgain(
  { folder, secret, world }: Ground,
  { first, restart }: Database,
  kills: number,
  say: (line: string) => void,
): Promise<SoakResult["killed"]> {
  const job = { world, from: 0, until: KILLED_EDITORS, work: "edit-and-step", seconds: 300 } as const;
  const told: Told[] = [];
  const violations: string[] = [];
  let checked: Checked = { violations, saved: 0, acknowledged: 0, events: 0 };
  let server = first;
  let next = startEditors(folder, secret, { ...job, round: 1 });
  try {
    for (let round = 1; round <= kills && violations.length === 0; round += 1) {
      const editors = next;
      editors.begin(server.url);
      await atWork(editors);
      await sleep(SHORTEST_LIFE + Math.random() * (LONGEST_LIFE - SHORTEST_LIFE));
      await kill(editors, server, round % 2 === 0);
      // The next ones load while the database recovers.
      next = startEditors(folder, secret, { ...job, round: round + 1 });
      server = await restart();
      const { code, output } = await editors.ended;
      if (code !== "SIGKILL") violations.push(`round ${round}: editors ended by themselves with ${code}: ${output}`);
      // What failed while the database was going down was told so, and promised nothing.
      told.push(...readNotes(editors.notes));
      // The trail of the first part is checked along; its promises were.
      checked = await checkPromises(server.url, told);
      violations.push(...checked.violations.map((what) => `round ${round}: ${what}`));
      if (round % 10 === 0) say(`${round} kills: ${checked.acknowledged} cells acknowledged`);
    }
  } finally {
    next.kill();
  }
  return { ...checked, violations, counts: countsOf(told), kills };
}

async function atWork({ notes, ended, kill }: Editors): Promise<void> {
  const gaveUp = Promise.race([ended.then(() => true), sleep(PATIENCE_MS, true, { ref: false })]);
  while (readNotes(notes).length < LEAST_NOTES) {
    if (await Promise.race([gaveUp, sleep(10, false)])) {
      kill();
      throw new Error(`The editors did not come to work:\n${(await ended).output}`);
    }
  }
}

/** Kills the editors and stops PostgreSQL without letting it tidy up, in one order or the other. */
async function kill(editors: Editors, server: EmbeddedServer, databaseFirst: boolean): Promise<void> {
  if (databaseFirst) {
    process.kill(server.pid, "SIGQUIT");
    await sleep(20);
  }
  editors.kill();
  if (!databaseFirst) process.kill(server.pid, "SIGQUIT");
  await server.ended;
}

function failuresIn(told: readonly Told[]): string[] {
  return told.flatMap((one) => (one.kind === "failed" ? [`a user saw: ${one.message}`] : []));
}

function countsOf(told: readonly Told[]): Counts {
  const counts: Counts = { cell: 0, step: 0, kept: 0, conflict: 0, refused: 0, failed: 0 };
  for (const { kind } of told) counts[kind] += 1;
  return counts;
}
