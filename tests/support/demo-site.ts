import { Agent, request, type IncomingHttpHeaders } from "node:http";
import { Pool } from "pg";
import { z } from "zod";
import { readDemoAccounts, type DemoAccount } from "@/lib/cli/demo-accounts";
import { ROLES, type Role } from "@/lib/access/schema";
import { onDatabase } from "@/lib/postgres/connection";
import { readRun } from "@/lib/setup/run-file";
import { startServer } from "./running-server";
import { AS_SEEDED, seededFolder } from "./seeded-folder";

/** Who asks: nobody in particular, or the first demo account of a role. */
export type Who = "visitor" | Role;

export type Answer = { status: number; headers: IncomingHttpHeaders; location: string; body: string };

/** What goes along with a request. `cookie` stands in for the session of `who`; a form is sent as such. */
export type Sent = {
  who?: Who;
  cookie?: string;
  form?: string | Record<string, string>;
  json?: string;
  /** undefined takes one away that would be sent. */
  headers?: Record<string, string | undefined>;
};

export type DemoSite = Awaited<ReturnType<typeof openDemoSite>>;

/**
 * The real server with the demo seed in a folder of its own, and every role signed in once. Requests go out exactly as
 * they are written, also what `fetch` would forbid.
 * @param seeded the folder in which what was seeded once is kept
 */
export async function openDemoSite(seeded: string, env: Record<string, string> = {}) {
  const { folder, remove } = await seededFolder(seeded, "demo");
  const agent = new Agent({ keepAlive: true });
  const cookies = new Map<Who, string>();
  const server = startServer(folder, { ...AS_SEEDED.demo, HOST: "127.0.0.1", APP_URL: undefined, ...env });
  let endPool = () => Promise.resolve();
  const close = async () => {
    await endPool();
    agent.destroy();
    server.kill("SIGTERM");
    await server.ended;
    await remove();
  };
  const base = await server.ready().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const { app: databaseUrl, owner } = readRun(folder)!.databaseUrls;
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  endPool = () => pool.end();
  // The server ends its database under whatever is still connected.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  const accounts = readDemoAccounts(folder);
  for (const role of ROLES) cookies.set(role, await signIn(accountOf(role)));

  function ask(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const { form, json, headers = {} } = sent;
    const text = typeof form === "object" ? new URLSearchParams(form).toString() : (form ?? json);
    const cookie = sent.cookie ?? cookies.get(sent.who ?? "visitor");
    const all: Record<string, string | undefined> = {
      ...(cookie === undefined ? {} : { cookie }),
      ...(form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...(text === undefined ? {} : { origin: base, "content-length": String(Buffer.byteLength(text)) }),
      ...headers,
    };
    const { hostname, port } = new URL(base);
    for (const [name, value] of Object.entries(all)) if (value === undefined) Reflect.deleteProperty(all, name);
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, method, path, headers: all, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const body = Buffer.concat(chunks).toString("utf8");
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers, location: headers.location ?? "", body });
        });
      });
      asked.on("error", reject);
      asked.end(text);
    });
  }

  async function signIn({ email, password }: { email: string; password: string }): Promise<string> {
    const { headers } = await ask("POST", "/masuk/kirim", { form: { email, sandi: password } });
    return cookieIn(headers);
  }

  function accountOf(role: Role): DemoAccount {
    return accounts.find((account) => account.role === role)!;
  }

  async function query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await pool.query<Row>(sql, values)).rows;
  }

  let noting: Promise<void> | undefined;

  /**
   * What has been written since this was first asked, as rows by table: what a request leaves alone is the same before and after.
   * Throttling counts do not matter, nor when a token was last used, nor what readers store to be faster.
   */
  async function content(): Promise<Record<string, string>> {
    await (noting ??= noteChanges(owner));
    const rows = await query<{ name: string; changes: string }>(
      `SELECT "name", count(*) AS "changes" FROM uji.change GROUP BY "name" ORDER BY 1`,
    );
    return Object.fromEntries(rows.map(({ name, changes }) => [name, changes]));
  }

  return {
    ask,
    signIn,
    accountOf,
    query,
    content,
    base,
    databaseUrl,
    /** Its data folder, for commands beside it. */
    folder,
    accounts,
    server,
    cookieOf: (who: Who) => cookies.get(who) ?? "",
    close,
  };
}

const NOT_COUNTED = ["Throttle", "AccessToken", "AreaMonth"];

/** Has the database note each row that is written, by table: comparing the tables themselves would take most of the time. */
function noteChanges(owner: string): Promise<void> {
  return onDatabase(owner, async (client) => {
    await client.query(`
      CREATE SCHEMA uji;
      CREATE TABLE uji.change ("name" text NOT NULL);
      CREATE FUNCTION uji.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN INSERT INTO uji.change VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
      GRANT USAGE ON SCHEMA uji TO PUBLIC;
      GRANT SELECT ON uji.change TO PUBLIC`);
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)",
      [NOT_COUNTED],
    );
    for (const { name } of rows)
      await client.query(
        `CREATE TRIGGER uji AFTER INSERT OR UPDATE OR DELETE ON "${name}" FOR EACH ROW EXECUTE FUNCTION uji.note()`,
      );
  });
}

/** @returns the cookies that an answer sets, as the next request sends them */
export function cookieIn(headers: IncomingHttpHeaders): string {
  const lines = z.array(z.string()).parse(headers["set-cookie"] ?? []);
  return lines.map((line) => line.split(";")[0]).join("; ");
}
