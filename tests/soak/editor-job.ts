import { spawn, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { childEnv } from "@/lib/env";
import type { SoakWorld } from "./soak-world";

/** What a process of editors is to do. `notes` is the file that it tells what it was told. */
export type EditorJob = {
  world: SoakWorld;
  /** Which of the world's editors work in this process. */
  from: number;
  until: number;
  work: "edit" | "edit-and-step";
  seconds: number;
  /** How many processes these editors have had before; what they type tells it. */
  round: number;
  notes: string;
};

/** Editors in a process of their own, loaded and waiting for the address of the database. */
export type Editors = {
  notes: string;
  begin: (databaseUrl: string) => void;
  kill: () => void;
  /** How it ended, with what it said if that was not asked for. */
  ended: Promise<{ code: number | NodeJS.Signals | null; output: string }>;
};

let jobs = 0;

/** @param secret by which their sessions were signed */
export function startEditors(folder: string, secret: string, job: Omit<EditorJob, "notes">): Editors {
  jobs += 1;
  const notes = path.join(folder, `notes-${jobs}.jsonl`);
  const file = path.join(folder, `job-${jobs}.json`);
  writeFileSync(notes, "");
  writeFileSync(file, JSON.stringify({ ...job, notes } satisfies EditorJob), { mode: 0o600 });
  const clean = { DATABASE_URL: undefined, NODE_OPTIONS: undefined, VITEST: undefined };
  const child = spawn(process.execPath, ["--import", "tsx", "tests/soak/editors.ts", file], {
    env: childEnv({ ...clean, NODE_ENV: "production", JANGKAU_SECRET: secret }),
    stdio: ["pipe", "pipe", "pipe"],
  });
  // A killed process may leave before it has been told the address.
  child.stdin.on("error", () => undefined);
  return {
    notes,
    begin: (databaseUrl) => void child.stdin.end(`${databaseUrl}\n`),
    kill: () => void child.kill("SIGKILL"),
    ended: endOf(child),
  };
}

function endOf(child: ChildProcess): Editors["ended"] {
  let output = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      resolve({ code: code ?? signal, output });
    });
  });
}
