import { cache } from "react";
import { db } from "./client";
import { knownVersions } from "./known-versions";
import type { Versions } from "./version";

/** Asked once per page. @returns how often what pages show has changed, by scope */
export const readVersions = cache(async (): Promise<Versions> => {
  const known = knownVersions();
  if (known) return known;
  const [row] = await db().$queryRaw<{ versions: Record<string, string> | null }[]>`
    SELECT json_object_agg("scope", "value"::text) AS versions FROM "DataVersion"`;
  return new Map(Object.entries(row?.versions ?? {}));
});

type Remembered<Value> = { version: string; value: Promise<Value> };

/**
 * Keeps small things that hardly ever change in memory for as long as the version of their scope stands; what is asked
 * for least recently goes first.
 * @param most how many keys are kept
 */
export function remember<Value>(scope: "reference" | "workers", most: number) {
  const kept = new Map<string, Remembered<Value>>();
  return (versions: Versions, key: string, load: () => Promise<Value>): Promise<Value> => {
    const version = versions.get(scope) ?? "";
    const known = kept.get(key);
    kept.delete(key);
    const value = known?.version === version ? known.value : load();
    kept.set(key, { version, value });
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    // A failure is told to whoever waits and forgotten.
    value.catch(() => {
      if (kept.get(key)?.value === value) kept.delete(key);
    });
    return value;
  };
}
