import { createHash } from "node:crypto";
import { onDatabase } from "@/lib/postgres/connection";
import { readFrames, writeFrames } from "@/lib/backups/frames";

/** What a database holds, table by table: how many rows, and their hash in the order of their text. */
export async function contentOf(url: string): Promise<Record<string, string>> {
  return onDatabase(url, async (client) => {
    await client.query("SET TimeZone = 'UTC'; SET bytea_output = 'hex'");
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const content: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ state: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C")), '') AS state
        FROM ${client.escapeIdentifier(name)} t`,
      );
      content[name] = rows[0]!.state;
    }
    return content;
  });
}

/** @returns how many things of any kind stand in the schema */
export async function objectsIn(url: string): Promise<number> {
  return onDatabase(url, async (client) => {
    const { rows } = await client.query<{ objects: number }>(
      `SELECT ((SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace)
        + (SELECT count(*) FROM pg_type WHERE typnamespace = 'public'::regnamespace)
        + (SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace))::int AS objects`,
    );
    return rows[0]!.objects;
  });
}

/** A backup taken apart, and put together again with every seal in order: what only its content can betray. */
export async function rewrite(
  file: Buffer,
  change: (bodies: Buffer[]) => Buffer[],
  key: string | null,
): Promise<Buffer> {
  const bodies: Buffer[] = [];
  for await (const body of readFrames(one(file), "cadangan", key)) bodies.push(body);
  const changed = change(bodies);
  const parts: Buffer[] = [];
  for await (const part of writeFrames(numbered(changed), key)) parts.push(part);
  return Buffer.concat(parts);
}

/** @returns the body of a header or an end, said otherwise */
export function reworded(body: Buffer, change: (said: never) => object): Buffer {
  const said = JSON.parse(body.toString("utf8", 1)) as never;
  return Buffer.concat([body.subarray(0, 1), Buffer.from(JSON.stringify(change(said)))]);
}

async function* one(file: Buffer): AsyncGenerator<Buffer, void, void> {
  yield await Promise.resolve(file);
}

async function* numbered(bodies: readonly Buffer[]): AsyncGenerator<{ body: Buffer; isLast: boolean }, void, void> {
  for (const [index, body] of bodies.entries())
    yield await Promise.resolve({ body, isLast: index === bodies.length - 1 });
}

/** Numbers that look like chance and are the same each time. */
export function seeded(seed: number): (below: number) => number {
  let turn = 0;
  return (below) => {
    turn += 1;
    return createHash("sha256").update(`${seed} ${turn}`).digest().readUInt32BE() % below;
  };
}
