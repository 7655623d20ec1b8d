import { parseArgs } from "node:util";
import { commandLineActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { db, openDb } from "@/lib/db/client";
import { appUrl, readEnv, useDatabase, useInstallation } from "@/lib/env";
import { createUser } from "@/lib/users/commands/create-user";
import { makeResetLink } from "@/lib/users/commands/links";
import { parseNewUser } from "@/lib/users/format";
import { ROLES } from "@/lib/access/schema";
import { renewDemoAccounts } from "@/prisma/seed/demo/accounts";
import { dataFolder } from "@/lib/setup/data-folder.mjs";
import { withDatabase } from "./database";
import { demoAccountLines, keepDemoAccounts } from "./demo-accounts";
import { readRun } from "@/lib/setup/run-file";
import { ensureSecret } from "@/lib/setup/secret";

export const USER_HELP = `npm run user -- create --email ALAMAT --role PERAN [--name NAMA] [--place KODE]
npm run user -- link --email ALAMAT     tautan baru untuk menetapkan kata sandi
npm run user -- demo                    kata sandi acak baru untuk akun contoh
PERAN: ${ROLES.join(", ")}
KODE : kode daerah (35.74), cabang (blitar), atau kanwil (jawa-timur), sesuai perannya`;

/**
 * `npm run user`: the first administrator, and ways back in. No password is ever an argument or an answer; a person
 * sets it by the printed link.
 * @returns the exit code: 0 done, 2 refused
 */
export async function main(options: string[]): Promise<number> {
  const [what, ...rest] = options;
  const run = { create, link, demo }[what ?? ""];
  if (!run) {
    process.stdout.write(`${USER_HELP}\n`);
    return what === undefined || what === "--help" ? 0 : 2;
  }
  try {
    return await withDatabase(async (url) => {
      useDatabase(url);
      const running = readRun(dataFolder());
      useInstallation({ secret: ensureSecret(dataFolder()), address: running && `http://localhost:${running.port}` });
      try {
        for (const line of await run(rest)) process.stdout.write(`${line}\n`);
      } finally {
        await db().$disconnect();
      }
      return 0;
    });
  } catch (error) {
    if (!(error instanceof AppError) && !isArgumentError(error)) throw error;
    process.stderr.write(`${error instanceof AppError ? error.message : USER_HELP}\n`);
    return 2;
  }
}

async function create(options: string[]): Promise<string[]> {
  const { values } = parseArgs({
    args: options,
    options: {
      email: { type: "string" },
      role: { type: "string" },
      name: { type: "string" },
      place: { type: "string" },
    },
  });
  const user = parseNewUser({ ...values, name: values.name ?? values.email?.split("@")[0] });
  const made = await createUser(commandLineActor("user"), user);
  return [
    `Akun ${user.email} dibuat. Tetapkan sandinya lewat tautan ini (berlaku 7 hari, sekali pakai):`,
    made.link,
    ...reachable(),
  ];
}

async function link(options: string[]): Promise<string[]> {
  const { values } = parseArgs({ args: options, options: { email: { type: "string" } } });
  return [
    "Tautan untuk menetapkan kata sandi (berlaku 60 menit, sekali pakai):",
    await makeResetLink(commandLineActor("user"), values.email ?? ""),
    ...reachable(),
  ];
}

async function demo(): Promise<string[]> {
  const client = openDb(readEnv().DATABASE_URL!);
  try {
    await renewDemoAccounts(client, commandLineActor("user"), (created) => {
      keepDemoAccounts(dataFolder(), created);
    });
  } finally {
    await client.$disconnect();
  }
  return demoAccountLines(dataFolder());
}

function reachable(): string[] {
  return readEnv().APP_URL === undefined ? [`(alamat situs ini dianggap ${appUrl()}; atur APP_URL bila berbeda)`] : [];
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && String((error as { code?: string }).code).startsWith("ERR_PARSE_ARGS");
}
