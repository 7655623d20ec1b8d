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

const envSchema = z.object({
  DATABASE_URL: postgresUrl.optional(),
  PORT: z.coerce.number({ error: "harus bilangan 0 sampai 65535" }).int().min(0).max(65535).default(3000),
  HOST: z.string().default("0.0.0.0"),
  JANGKAU_SEED: oneOf(["demo", "reference", "none"]).default("demo"),
  JANGKAU_DATA: z.string().min(1).default(".data"),
  PUBLIC_READ: oneOf(["on", "off"]).default("on"),
  /** Tests run on this server instead of an embedded one; its user may create databases. */
  TEST_DATABASE_URL: postgresUrl.optional(),
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

/** Points this process at a database, for the code that reads `databaseUrl()` later. */
export function useDatabase(url: string): void {
  process.env.DATABASE_URL = url;
}
