import { z } from "zod";

const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("0.0.0.0"),
  JANGKAU_SEED: z.enum(["demo", "reference", "none"]).default("demo"),
  JANGKAU_DATA: z.string().min(1).default(".data"),
  PUBLIC_READ: z.enum(["on", "off"]).default("on"),
  /** Tests run on this server instead of an embedded one; its user may create databases. */
  TEST_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** The Chromium that browser tests use. */
  CHROMIUM_PATH: z.string().min(1).optional(),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
});

export type Env = z.infer<typeof envSchema>;

/**
 * Reads the process environment, the only place that does.
 * @throws Error that names each variable that is wrong
 */
export function readEnv(): Env {
  const parsed = envSchema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new Error(`Environment not usable: ${wrong}`);
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
