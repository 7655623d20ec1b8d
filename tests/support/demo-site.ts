import { Agent, request, type IncomingHttpHeaders } from "node:http";
import { Pool } from "pg";
import { z } from "zod";
import { readDemoAccounts, type DemoAccount } from "@/lib/cli/demo-accounts";
import { ROLES, type Role } from "@/lib/access/schema";
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
  const databaseUrl = readRun(folder)!.databaseUrls.app;
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

  let counted: { snapshot: string; content: Record<string, string> } | undefined;

  /**
   * What stands in the database, table by table, as far as a write would show; throttling counts do not matter, nor when
   * a token was last used, nor what readers store to be faster.
   */
  async function content(): Promise<Record<string, string>> {
    // As long as no transaction has begun to write, nothing has to be counted again.
    const [now] = await query<{ snapshot: string }>(`SELECT pg_current_snapshot()::text AS snapshot`);
    const { snapshot } = now!;
    if (counted?.snapshot !== snapshot) counted = { snapshot, content: await countContent() };
    return counted.content;
  }

  async function countContent(): Promise<Record<string, string>> {
    const tables = await query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' 
        AND tablename NOT IN ('Throttle', 'AccessToken', 'AreaMonth') ORDER BY 1`,
    );
    // A row that is added or changed carries the number of the transaction that wrote it.
    const parts = tables.map(
      ({ name }) => `SELECT '${name}' AS name, count(*) || ' rows, ' || coalesce(max(xmin::text::bigint), 0) AS state
        FROM "${name}"`,
    );
    // PostgreSQL counts the tables side by side and hands them over in the order it finishes, so the order is asked for.
    const rows = await query<{ name: string; state: string }>(`${parts.join(" UNION ALL ")} ORDER BY name`);
    return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
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

/** @returns the cookies that an answer sets, as the next request sends them */
export function cookieIn(headers: IncomingHttpHeaders): string {
  const lines = z.array(z.string()).parse(headers["set-cookie"] ?? []);
  return lines.map((line) => line.split(";")[0]).join("; ");
}
