import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { freePort } from "@/lib/postgres/free-port";
import { programOf, startProgram, type Program } from "./program";
import { startServer, type RunningServer } from "./running-server";

/** A copy of the server behind the balancer; its port stays its own. */
export type Copy = { port: number; server: RunningServer; start: () => Promise<void> };

export type BalancedSite = { base: string; copies: Copy[]; databaseUrl: string; close: () => Promise<void> };

type Options = {
  folder: string;
  database: { owner: string; app: string };
  secret: string;
  copies: number;
  /** What a copy is given besides; the first one is 0. */
  envOf?: (copy: number) => Record<string, string>;
};

/** nginx, copies and PgBouncer as `lib/deployment` sets them up, on ports of their own. */
export async function balancedSite({
  folder,
  database,
  secret,
  copies: count,
  envOf = () => ({}),
}: Options): Promise<BalancedSite> {
  const running: Program[] = [];
  const pooler = await startPooler(folder, database.app);
  running.push(pooler.program);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const copies: Copy[] = [];
  for (let number = 1; number <= count; number += 1)
    copies.push(
      await openCopy(path.join(folder, `salinan-${number}`), {
        DATABASE_URL: pooler.url,
        MIGRATE_DATABASE_URL: database.owner,
        JANGKAU_SECRET: secret,
        APP_URL: base,
        JANGKAU_SEED: "none",
        TRUSTED_PROXIES: "1",
        DRAIN_SECONDS: "4",
        ...envOf(number - 1),
      }),
    );
  running.push(
    await startBalancer(
      folder,
      port,
      copies.map((copy) => copy.port),
    ),
  );
  const close = async () => {
    for (const { server } of copies) server.kill("SIGKILL");
    for (const { server } of copies) await server.ended;
    for (const program of running.reverse()) await program.stop();
  };
  return { base, copies, databaseUrl: pooler.url, close };
}

async function openCopy(folder: string, env: Record<string, string>): Promise<Copy> {
  await mkdir(folder);
  const port = await freePort();
  const start = () => startServer(folder, { ...env, PORT: String(port) });
  const copy: Copy = {
    port,
    server: start(),
    start: async () => {
      copy.server = start();
      await copy.server.ready();
    },
  };
  await copy.server.ready();
  return copy;
}

/** @returns the database's address through the pooler */
async function startPooler(folder: string, url: string): Promise<{ program: Program; url: string }> {
  const { username, password, hostname, port: databasePort, pathname } = new URL(url);
  const port = await freePort();
  const users = path.join(folder, "userlist.txt");
  const settings = path.join(folder, "pgbouncer.ini");
  await writeFile(users, `"${username}" "${password}"\n`);
  const place = `host=${hostname} port=${databasePort} dbname=${pathname.slice(1)}`;
  await writeFile(
    settings,
    await adapted("lib/deployment/pgbouncer.ini", [
      ["jangkau = host=127.0.0.1 port=5432 dbname=jangkau", `jangkau = ${place}`],
      ["listen_port = 6432", `listen_port = ${port}`],
      ["/etc/pgbouncer/userlist.txt", users],
      ["logfile = /var/log/postgresql/pgbouncer.log", ""],
      ["pidfile = /var/run/postgresql/pgbouncer.pid", ""],
    ]),
  );
  for (const file of [users, settings]) await chmod(file, 0o644);
  const program = await startProgram([programOf("pgbouncer"), settings], port, { asNobody: true });
  return { program, url: `postgresql://${username}:${password}@127.0.0.1:${port}/jangkau` };
}

async function startBalancer(folder: string, port: number, ports: readonly number[]): Promise<Program> {
  const settings = path.join(folder, "nginx.conf");
  const listed = [3001, 3002, 3003].map((listed, index): [string, string] => {
    const line = `server 127.0.0.1:${listed} max_fails=3 fail_timeout=5s;`;
    return [line, index < ports.length ? line.replace(String(listed), String(ports[index])) : ""];
  });
  await writeFile(
    settings,
    await adapted("lib/deployment/nginx.conf", [
      ...listed,
      ["listen 127.0.0.1:8080;", `listen 127.0.0.1:${port};`],
      ["/run/nginx-jangkau.pid", path.join(folder, "nginx.pid")],
      ["/var/log/nginx/jangkau.log", path.join(folder, "access.log")],
      ["/var/log/nginx/jangkau-error.log", path.join(folder, "error.log")],
      ...["body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind): [string, string] => [
        `/var/lib/nginx/${kind};`,
        `${path.join(folder, kind)};`,
      ]),
    ]),
  );
  return startProgram([programOf("nginx"), "-c", settings, "-g", "daemon off;"], port);
}

/** A file of `lib/deployment` with places of this machine put in. @throws where it does not say what is to be replaced */
async function adapted(file: string, changes: readonly [string, string][]): Promise<string> {
  let text = await readFile(file, "utf8");
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} does not say: ${from}`);
    text = text.replace(from, to);
  }
  return text;
}
