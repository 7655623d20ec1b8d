import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { childEnv } from "@/lib/env";
import { LAST_PERIOD } from "../make-facts";
import { median } from "../load";
import { residentMegabytesOfAll } from "../resident";
import { addSample, atEachAge, medians, over, type Samples } from "../samples";
import type { Measure } from "../report";
import { makeStale, type Site } from "../servers";

const QUIET_TURNS = 40;
const LOOK_EVERY_MS = 250;
const NAME = "552 sheets as PDF";
/** Regencies with their provinces. */
const SHEETS = 514 + 38;

/**
 * What `npm run sheets` takes for a month, and how much longer a page rendered anew takes meanwhile. Memory is that of the
 * command and the program that sets type; the server and PostgreSQL run anyway.
 */
export async function measureSheets(sites: readonly Site[]): Promise<Measure[]> {
  const samples: Samples = new Map();
  for (const site of sites) await writeSheets(samples, site);
  const [quiet, beside] = [medians(samples, "quiet"), medians(samples, "beside")];
  return [
    ...atEachAge(NAME, medians(samples, "seconds"), "s", { most: 60 }),
    ...atEachAge(`${NAME}: memory at most`, medians(samples, "megabytes"), "MB", { most: 900 }),
    ...atEachAge("/ rendered anew beside it, over without it", over(beside, quiet), "ratio", { most: 2 }),
  ];
}

async function writeSheets(samples: Samples, site: Site): Promise<void> {
  const anew = async () => {
    await makeStale(site);
    return (await site.get("/")).ms;
  };
  const quiet: number[] = [];
  for (let turn = 0; turn < QUIET_TURNS; turn++) quiet.push(await anew());
  addSample(samples, "quiet", site, median(quiet));

  const began = performance.now();
  const folder = path.join(site.folder, "lembar");
  const child = spawn(
    process.execPath,
    ["lib/cli/run.mjs", "sheets", "--period", LAST_PERIOD, "--out", folder, "--json"],
    { env: childEnv({ JANGKAU_DATA: site.folder, DATABASE_URL: undefined }), stdio: ["ignore", "ignore", "ignore"] },
  );
  const end: { code: number | null } = { code: null };
  child.on("exit", (code) => (end.code = code ?? 1));
  const beside: number[] = [];
  let megabytes = 0;
  while (end.code === null) {
    beside.push(await anew());
    const held = await residentMegabytesOfAll(child.pid!);
    // At the very end there is nothing left to look at.
    if (!Number.isNaN(held)) megabytes = Math.max(megabytes, held);
    await sleep(LOOK_EVERY_MS);
  }
  const written = (await readdir(folder)).filter((name) => name.endsWith(".pdf")).length;
  if (end.code !== 0 || written !== SHEETS) throw new Error(`${written} sheets were written; ended with ${end.code}`);
  addSample(samples, "seconds", site, (performance.now() - began) / 1000);
  addSample(samples, "megabytes", site, megabytes === 0 ? Number.NaN : megabytes);
  addSample(samples, "beside", site, median(beside));
}
