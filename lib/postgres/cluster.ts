import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { childEnv } from "@/lib/env";
import { postgresProgram, type PostgresProgram } from "./program";
import { postgresUser, runningAs, type RunAs } from "./server-user";
import { PlainFailure } from "@/lib/setup/progress.mjs";

/** A folder of PostgreSQL data with what is needed to run it. */
export type Cluster = { folder: string; log: string; password: string; program: PostgresProgram; runAs: RunAs };

/**
 * The cluster of a data folder, made when there is none. Making it is all or nothing: it is built aside and renamed.
 * @throws PlainFailure with the reason in words
 */
export async function openCluster(dataFolder: string): Promise<Cluster> {
  await mkdir(dataFolder, { recursive: true });
  const folder = path.join(dataFolder, "postgres");
  const program = await postgresProgram();
  const runAs = await postgresUser(program, folder, dataFolder);
  const cluster = { folder, log: path.join(dataFolder, "postgres.log"), program, runAs };
  const version = await readFile(path.join(folder, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version === undefined) return { ...cluster, password: await createCluster(folder, dataFolder, program, runAs) };
  await checkVersion(version.trim(), program, folder);
  const password = await readFile(passwordFile(dataFolder), "utf8").catch(() => {
    throw new PlainFailure(
      `Kata sandi basis data (${passwordFile(dataFolder)}) tidak ditemukan atau tidak terbaca, padahal data ada di ${folder}. Kembalikan berkas itu dari cadangan.`,
    );
  });
  return { ...cluster, password: password.trim() };
}

function passwordFile(dataFolder: string): string {
  return path.join(dataFolder, "postgres-password");
}

async function createCluster(
  folder: string,
  dataFolder: string,
  program: PostgresProgram,
  runAs: RunAs,
): Promise<string> {
  const password = randomBytes(24).toString("base64url");
  await writeFile(passwordFile(dataFolder), `${password}\n`, { mode: 0o600 });
  const draft = `${folder}.baru`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (runAs.user)
    for (const made of [draft, passwordFile(dataFolder)]) await chown(made, runAs.user.uid, runAs.user.gid);
  // Sorting and letters must not depend on the machine's locale.
  const options = [
    "--username=jangkau",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile(dataFolder)}`,
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  const { code, output } = await runProgram(program.initdb, [`--pgdata=${draft}`, ...options], runAs);
  if (code !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw new PlainFailure(
      `PostgreSQL tidak dapat menyiapkan data di ${folder}:\n\n${output.trim().split("\n").slice(-8).join("\n")}`,
    );
  }
  await rename(draft, folder);
  return password;
}

async function checkVersion(version: string, program: PostgresProgram, folder: string): Promise<void> {
  const { output } = await runProgram(program.postgres, ["--version"], { prefix: [] });
  const own = /\) (\d+)/.exec(output)?.[1];
  if (own === undefined || own === version) return;
  throw new PlainFailure(
    `Data di ${folder} dibuat oleh PostgreSQL ${version}, sedangkan PostgreSQL bawaan sekarang versi ${own}. Buat cadangan dengan Jangkau yang dipakai sebelumnya (npm run backup -- --out BERKAS), lalu di sini: npm run restore -- BERKAS --new-cluster. Data yang lama tidak diubah.`,
  );
}

function runProgram(
  program: string,
  arguments_: string[],
  runAs: RunAs,
): Promise<{ code: number | null; output: string }> {
  const { command, options, identity } = runningAs(runAs, program, arguments_);
  return new Promise((resolve, reject) => {
    const child = spawn(command, options, {
      ...identity,
      cwd: "/",
      env: childEnv({ LC_ALL: "C" }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, output });
    });
  });
}
