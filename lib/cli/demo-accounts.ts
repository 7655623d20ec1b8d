import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { ROLE_NAMES } from "@/lib/access/rules/roles";
import { ROLES } from "@/lib/access/schema";

const accountSchema = z.object({
  email: z.string(),
  password: z.string(),
  role: z.enum(ROLES),
  name: z.string(),
  place: z.string(),
});
const fileSchema = z.object({ accounts: z.array(accountSchema) });

export type DemoAccount = z.infer<typeof accountSchema>;

/** Keeps the passwords of new demo accounts beside the data (mode 600); the database has only their hashes. */
export function keepDemoAccounts(dataFolder: string, created: DemoAccount[]): void {
  const kept = readDemoAccounts(dataFolder).filter(({ email }) => !created.some((account) => account.email === email));
  mkdirSync(dataFolder, { recursive: true });
  const draft = `${fileIn(dataFolder)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ accounts: [...kept, ...created] }, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, fileIn(dataFolder));
}

/** @returns the demo accounts whose passwords this folder knows */
export function readDemoAccounts(dataFolder: string): DemoAccount[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(fileIn(dataFolder), "utf8"))).accounts;
  } catch {
    return [];
  }
}

/** What `npm start` says about them. */
export function demoAccountLines(dataFolder: string): string[] {
  const accounts = readDemoAccounts(dataFolder);
  if (accounts.length === 0)
    return ["Kata sandi akun contoh tidak diketahui di sini; buat yang baru: npm run user -- demo"];
  const widest = Math.max(...accounts.map(({ email }) => email.length));
  return [
    "",
    "Akun contoh (kata sandi acak, hanya untuk instalasi ini):",
    ...accounts.map(
      ({ email, password, role, place }) =>
        `  ${email.padEnd(widest)}  ${password}  ${ROLE_NAMES[role]}${place === "" ? "" : `, ${place}`}`,
    ),
    `Tersimpan di ${fileIn(dataFolder)}`,
  ];
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, "demo-accounts.json");
}
