import { Pool } from "pg";

/** How often what pages show has changed, by scope: `reference`, `workers` and each area by its two-digit code. */
export type Versions = ReadonlyMap<string, string>;

export type VersionReader = {
  read: () => Promise<Versions>;
  /** Which regions there are; asked by the server itself, outside Next and its client. */
  regions: () => Promise<RegionKey[]>;
  close: () => Promise<void>;
};

type RegionKey = { code: string; level: "NATION" | "PROVINCE" | "REGENCY" };

/**
 * Reads how often the facts have changed; triggers advance the numbers with every commit that touches what a page shows.
 * A connection of its own: it is asked before every page and must not wait behind a page's queries.
 */
export function openVersionReader(url: string): VersionReader {
  const pool = new Pool({ connectionString: url, max: 1 });
  // An idle connection may break when the server stops; the next read reports it.
  pool.on("error", () => undefined);
  return {
    read: async () => {
      const { rows } = await pool.query<{ scope: string; value: string }>(
        'SELECT "scope", "value"::text AS value FROM "DataVersion"',
      );
      return new Map(rows.map(({ scope, value }) => [scope, value]));
    },
    regions: async () => (await pool.query<RegionKey>('SELECT "code", "level"::text AS level FROM "Region"')).rows,
    close: () => pool.end(),
  };
}
