import { readdirSync } from "node:fs";
import type { SourceFile } from "./source-files";

/** Rooms that are not about the field: every other folder of lib is, and has the furniture of a domain room. */
const TECHNICAL = [
  "about",
  "auth",
  "backups",
  "cli",
  "core",
  "db",
  "deployment",
  "http",
  "jobs",
  "mail",
  "postgres",
  "setup",
  "typesetting",
];

/** The folders of lib that hold a part of the domain. */
export function domainRooms(): string[] {
  const folders = readdirSync("lib", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => !TECHNICAL.includes(name));
}

/** @returns the room of lib that a path lies in; null outside lib */
export function roomOf(path: string): string | null {
  const [top, room] = path.split("/");
  return top === "lib" && room !== undefined ? room.replace(/\.\w+$/, "") : null;
}

/** @returns the knots of rooms that import each other, each in order of the alphabet */
export function roomCycles(files: readonly SourceFile[]): string[][] {
  const imports = new Map<string, Set<string>>();
  for (const file of files) {
    const from = roomOf(file.path);
    if (from === null) continue;
    const known = imports.get(from) ?? new Set();
    imports.set(from, known);
    for (const target of file.imports) {
      const to = roomOf(target);
      if (to !== null && to !== from) known.add(to);
    }
  }
  const reach = new Map([...imports.keys()].map((room) => [room, reachable(room, imports)]));
  const inCycle = [...reach].filter(([room, seen]) => seen.has(room)).map(([room]) => room);
  const knots = inCycle.map((room) =>
    inCycle.filter((other) => reach.get(room)!.has(other) && reach.get(other)!.has(room)).sort(),
  );
  return [...new Map(knots.map((knot) => [knot.join(), knot])).values()];
}

function reachable(room: string, imports: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>();
  const open = [...(imports.get(room) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return seen;
}
