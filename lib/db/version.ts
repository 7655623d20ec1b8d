import { openPool } from "./pool";
import { endAtSilence, withinTicks } from "./silence";

/** How often what pages show has changed, by scope: `reference`, `workers` and each area by its two-digit code. */
export type Versions = ReadonlyMap<string, string>;

export type VersionReader = {
  read: () => Promise<Versions>;
  /** Which regions of today there are; asked by the server itself, outside Next and its client. */
  regions: () => Promise<RegionKey[]>;
  /** Whether the database answers at all; says so within seconds, also where it has fallen silent. */
  isUp: () => Promise<boolean>;
  close: () => Promise<void>;
};

/** What answers a question about one row takes a millisecond; what takes this long does not answer. */
const PATIENCE_MS = 1500;
/** By then the connection is closed, and the next question opens another. */
const SILENCE_MS = 5000;

type RegionKey = { code: string; level: "NATION" | "PROVINCE" | "REGENCY" };

/**
 * Reads how often the facts have changed; triggers advance the numbers with every commit that touches what a page shows.
 * A connection of its own: it is asked before every page and must not wait behind a page's queries.
 */
export function openVersionReader(url: string): VersionReader {
  const limits = { connectionTimeoutMillis: SILENCE_MS, onConnect: endAtSilence(SILENCE_MS) };
  const pool = openPool({ connectionString: url, max: 1, ...limits });
  const ask = <Row extends object>(sql: string) => withinTicks(PATIENCE_MS, pool.query<Row>(sql));
  return {
    read: async () => {
      const { rows } = await ask<{ scope: string; value: string }>(
        'SELECT "scope", "value"::text AS value FROM "DataVersion"',
      );
      return new Map(rows.map(({ scope, value }) => [scope, value]));
    },
    regions: async () =>
      (await ask<RegionKey>(`SELECT "code", "level"::text AS level FROM "Region" WHERE "level" <> 'FORMER_PROVINCE'`))
        .rows,
    isUp: () =>
      ask("SELECT 1").then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  };
}
