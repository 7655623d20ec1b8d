import { readFileSync } from "node:fs";
import { z } from "zod";
import { licenceOf } from "./licence-names";

/** For what the program needs a package: to run, only on some systems, or only to be developed and tested. */
export type Need = "required" | "optional" | "development";

export type Package = {
  name: string;
  version: string;
  /** An SPDX expression. */
  licence: string;
  need: Need;
  /** SHA-512 of the package's archive in hexadecimal; null where the lock file names none. */
  sha512: string | null;
  /** Folders below the repository in which the lock file puts it; one version may stand in several. */
  folders: string[];
  /** `name@version` of what it asks for. */
  uses: string[];
};

/** Everything that the lock file resolves, in the order of the alphabet, and what the program itself asks for. */
export type Shipped = { version: string; uses: string[]; packages: Package[] };

const wanted = z.record(z.string(), z.string()).default({});
const entrySchema = z.object({
  name: z.string().optional(),
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().startsWith("sha512-").optional(),
  dependencies: wanted,
  devDependencies: wanted,
  optionalDependencies: wanted,
  peerDependencies: wanted,
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().default(false) })).default({}),
});
const lockSchema = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entrySchema) });

type Entry = z.infer<typeof entrySchema>;
type Kind = (typeof KINDS)[number];
type Entries = Readonly<Record<string, Entry>>;

const FOLDER = "node_modules/";
const KINDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"] as const;
const NEEDS: readonly Need[] = ["required", "optional", "development"];

let read: Shipped | undefined;

/** What this copy of the program is made of; the file does not change while it runs. */
export function shipped(): Shipped {
  return (read ??= parseLock(readFileSync("package-lock.json", "utf8")));
}

/**
 * @param text of a package-lock.json
 * @throws where it is of another version, or a package has no licence that we know
 */
export function parseLock(text: string): Shipped {
  const { packages: entries } = lockSchema.parse(JSON.parse(text));
  const { "": root, ...others } = entries;
  if (root === undefined) throw new Error("The lock file does not name the program itself.");
  const isRequired = reachable(entries, ["dependencies", "peerDependencies"]);
  const runs = reachable(entries, ["dependencies", "peerDependencies", "optionalDependencies"]);
  const found = new Map<string, Package>();
  for (const [folder, entry] of Object.entries(others)) {
    const need = isRequired.has(folder) ? "required" : runs.has(folder) ? "optional" : "development";
    const one = { ...packageOf(folder, entry, entries), need } as const;
    found.set(refOf(one), merged(found.get(refOf(one)), one));
  }
  return {
    version: root.version,
    uses: usesOf("", root, entries),
    packages: [...found.values()].sort((a, b) => (refOf(a) < refOf(b) ? -1 : 1)),
  };
}

/** By what a package is known among the others. */
export function refOf({ name, version }: Pick<Package, "name" | "version">): string {
  return `${name}@${version}`;
}

function packageOf(folder: string, entry: Entry, entries: Entries): Omit<Package, "need"> {
  const name = nameOf(folder, entry);
  return {
    name,
    version: entry.version,
    licence: licenceOf(name, entry.license),
    sha512: entry.integrity ? Buffer.from(entry.integrity.slice("sha512-".length), "base64").toString("hex") : null,
    folders: [folder],
    uses: usesOf(folder, entry, entries),
  };
}

/** The same version in two folders is one package: it is needed as much as the folder that needs it most. */
function merged(known: Package | undefined, more: Package): Package {
  if (known === undefined) return more;
  return {
    ...known,
    need: NEEDS.find((need) => known.need === need || more.need === need)!,
    sha512: known.sha512 ?? more.sha512,
    folders: [...known.folders, ...more.folders],
    uses: [...new Set([...known.uses, ...more.uses])].sort(),
  };
}

function nameOf(folder: string, entry: Entry): string {
  return entry.name ?? folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length);
}

function usesOf(folder: string, entry: Entry, entries: Entries): string[] {
  const places = placesOf(folder, entry, entries, KINDS);
  return [
    ...new Set(places.map((place) => refOf({ ...entries[place]!, name: nameOf(place, entries[place]!) }))),
  ].sort();
}

/** The folders that are reached from what the program asks for to run, over dependencies of these kinds. */
function reachable(entries: Entries, kinds: readonly Kind[]): Set<string> {
  const seen = new Set([""]);
  for (const folder of seen) for (const place of placesOf(folder, entries[folder]!, entries, kinds)) seen.add(place);
  return seen;
}

/** What a package only offers to work with (an optional peer) is not what it is made of. */
function placesOf(folder: string, entry: Entry, entries: Entries, kinds: readonly Kind[]): string[] {
  const names = kinds.flatMap((kind) => Object.keys(entry[kind]));
  return names
    .filter((name) => name in entry.dependencies || entry.peerDependenciesMeta[name]?.optional !== true)
    .flatMap((name) => placeOf(name, folder, entries) ?? []);
}

/** Looks for a package as Node does: in the folder of who asks, then in those around it. */
function placeOf(name: string, asking: string, entries: Entries): string | null {
  for (let around = asking; ; around = around.slice(0, Math.max(0, around.lastIndexOf(`/${FOLDER}`)))) {
    const place = `${around === "" ? "" : `${around}/`}${FOLDER}${name}`;
    if (place in entries) return place;
    if (around === "") return null;
  }
}
