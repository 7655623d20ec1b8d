import { z } from "zod";
import { AppError } from "./core/errors";

/** A closed choice whose refusal names the choices. */
function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, { error: `harus salah satu dari: ${values.join(", ")}` });
}

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "harus berbentuk postgresql://pengguna:sandi@host:5432/basisdata",
});

const secret = z
  .string()
  .min(32, { error: "harus acak dan sedikitnya 32 karakter, misalnya dari: openssl rand -base64 32" });

/** One line of its own in a file, so nothing that could begin another. */
const contact = z.string().regex(/^(mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+|https:\/\/[^\s]+)$/, {
  error: "harus berbentuk mailto:nama@kantor.go.id atau https://nama.contoh",
});

const envSchema = z.object({
  DATABASE_URL: postgresUrl.optional(),
  /** The same database as its owner reaches it, who migrates; left out where DATABASE_URL names the owner. */
  MIGRATE_DATABASE_URL: postgresUrl.optional(),
  /** `host:port,host:port` of one replicated database: whichever of them takes writes stands in for the host of the addresses. */
  DATABASE_HOSTS: z
    .string()
    .regex(/^[^\s,:/@]+:\d+(,[^\s,:/@]+:\d+)*$/, { error: "harus berbentuk host:5432,host:5432" })
    .transform((text) => text.split(","))
    .optional(),
  PORT: z.coerce.number({ error: "harus bilangan 0 sampai 65535" }).int().min(0).max(65535).default(3000),
  HOST: z.string().default("0.0.0.0"),
  JANGKAU_SEED: oneOf(["demo", "reference", "none"]).default("demo"),
  JANGKAU_DATA: z.string().min(1).default(".data"),
  PUBLIC_READ: oneOf(["on", "off"]).default("on"),
  /** Signs cookies and encrypts second factors; either name (DECISIONS 22). */
  JANGKAU_SECRET: secret.optional(),
  BETTER_AUTH_SECRET: secret.optional(),
  /** Where people reach this installation: the beginning of links in letters; https makes cookies secure. */
  APP_URL: z.url({ protocol: /^https?$/, error: "harus berbentuk https://nama.contoh" }).optional(),
  /** How many balancers in front of this server add to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number({ error: "harus bilangan 0 sampai 9" }).int().min(0).max(9).default(0),
  /** How long a copy that is being stopped goes on answering, so that a balancer sends people elsewhere first. */
  DRAIN_SECONDS: z.coerce.number({ error: "harus bilangan 0 sampai 120" }).int().min(0).max(120).default(0),
  /** Where the backup of each night goes; without it none is made by itself. */
  BACKUP_FOLDER: z.string().min(1).optional(),
  /** `off` leaves what is due at a time of the day to other copies, or to timers of the operator. */
  JOBS: oneOf(["on", "off"]).default("on"),
  /** `10.1.2.3,10.2.0.0/16`: addresses of one's own network that webhooks may reach; others of that kind never are. */
  WEBHOOK_PRIVATE_ADDRESSES: z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((one) => one.trim() || []))
    .pipe(
      z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], { error: "harus berbentuk 10.1.2.3,10.2.0.0/16" })),
    ),
  /** `json` writes a line for each request and failure to stderr, for machines. */
  LOG_FORMAT: oneOf(["text", "json"]).default("text"),
  /** `on` answers at /metrics, for Prometheus. */
  METRICS: oneOf(["on", "off"]).default("off"),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "harus berbentuk smtp://pengguna:sandi@host:587" }).optional(),
  MAIL_FROM: z.string().min(3).default("Jangkau <jangkau@localhost>"),
  /** Whether roles that need a second factor are held to it; `optional` by default only where demo accounts are. */
  SECOND_FACTOR: oneOf(["required", "optional"]).optional(),
  /** Who runs this installation and answers for what it holds of people, and where they are reached; named on /tentang. */
  OPERATOR_NAME: z.string().trim().min(1).max(200).optional(),
  OPERATOR_CONTACT: contact.optional(),
  /** Where somebody who has found a hole tells of it: /.well-known/security.txt. */
  SECURITY_CONTACT: contact.optional(),
  /** What `npm run sync:bps` shows BPS; never printed. */
  BPS_API_KEY: z.string().trim().min(1).optional(),
  /** Another address of the WebAPI. Without https the key would be readable on the way. */
  BPS_API_URL: z
    .url({ error: "harus berbentuk https://nama.contoh/v1/api" })
    .regex(/^(https:|http:\/\/(127\.0\.0\.1|localhost)[:/])/, { error: "harus https" })
    .default("https://webapi.bps.go.id/v1/api"),
  /** Encrypts backups and opens them again; never an option, which other users of the machine could read. */
  JANGKAU_BACKUP_KEY: z.string().min(16, { error: "harus sedikitnya 16 karakter" }).optional(),
  /** Tests run on this server instead of an embedded one; its user may create databases. */
  TEST_DATABASE_URL: postgresUrl.optional(),
  /** Where the steps of one `npm test` keep the data folders that they seed once and copy. */
  TEST_SEEDED: z.string().min(1).optional(),
  /** The Chromium that browser tests use. */
  CHROMIUM_PATH: z.string().min(1).optional(),
  NODE_ENV: oneOf(["development", "production", "test"]).default("production"),
});

export type Env = z.infer<typeof envSchema>;

/**
 * Reads the process environment, the only place that does.
 * @throws AppError that names each variable that is wrong
 */
export function readEnv(): Env {
  const parsed = envSchema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ");
  throw new AppError("invalid-input", `Variabel lingkungan tidak dapat dipakai: ${wrong}`);
}

/** @throws Error when no database is configured */
export function databaseUrl(): string {
  const { DATABASE_URL } = readEnv();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set; `npm start` sets it for the embedded server.");
  return DATABASE_URL;
}

/** The environment of a child process: this one's with changes; undefined takes a variable away. */
export function childEnv(changes: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** What a program needs to run, and no password. */
export function bareEnv(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TEMP, SystemRoot } = process.env;
  return { PATH, HOME, TMPDIR, TEMP, SystemRoot, NODE_ENV: "production" };
}

/** Points this process at a database, for the code that reads `databaseUrl()` later. */
export function useDatabase(url: string): void {
  process.env.DATABASE_URL = url;
}

/** @throws Error when there is none: `npm start` refuses earlier and in plain words */
export function installationSecret(): string {
  const env = readEnv();
  const found = env.JANGKAU_SECRET ?? env.BETTER_AUTH_SECRET;
  if (found === undefined) throw new Error("JANGKAU_SECRET is not set; `npm start` sets it for the embedded server.");
  return found;
}

/** Gives this process what `npm start` found out: the secret of the data folder, or the address it serves on. */
export function useInstallation(found: { secret?: string; address?: string }): void {
  if (found.secret !== undefined) process.env.JANGKAU_SECRET = found.secret;
  if (found.address !== undefined) process.env.APP_URL ??= found.address;
}

/** Where people reach this installation, without a slash at the end. */
export function appUrl(): string {
  const { APP_URL, PORT } = readEnv();
  return (APP_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");
}

/** Whether people reach this installation by https: only then are cookies kept from plain connections. */
export function isSecureSite(): boolean {
  return appUrl().startsWith("https:");
}

export function secondFactorIsRequired(): boolean {
  const { SECOND_FACTOR, JANGKAU_SEED } = readEnv();
  return (SECOND_FACTOR ?? (JANGKAU_SEED === "demo" ? "optional" : "required")) === "required";
}
