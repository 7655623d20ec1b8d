import type { JsonValue, SealedEvent } from "../schema";

/** Parts of a state that may name a place or a source by its id, or several. */
const PARTS = ["region", "sheets", "tokenRegions", "place", "office", "source"];

/** @returns every id in the events that may be a region's, a branch's, an office's or a source's, each once */
export function namedPlaces(events: readonly Pick<SealedEvent, "subjectKind" | "subjectKey" | "before" | "after">[]) {
  const ids = events.flatMap(({ subjectKind, subjectKey, before, after }) => [
    keyOfPlace(subjectKind, subjectKey),
    ...idsIn(before),
    ...idsIn(after),
  ]);
  return [...new Set(ids)];
}

/** A report is `2025-09 35.74 v1`, a target `35.74-2025-rpjmd`. */
function keyOfPlace(kind: string, key: string): string {
  if (kind === "report") return key.split(" ")[1] ?? "";
  return kind === "target" ? key.split("-")[0]! : key;
}

function idsIn(state: string | null): string[] {
  if (state === null) return [];
  const parts = JSON.parse(state) as Record<string, JsonValue>;
  return PARTS.flatMap((part) => [parts[part] ?? []].flat().filter((id) => typeof id === "string"));
}

/** The part of a state that says what its subject is called. */
const CALLED: Readonly<Record<string, string>> = { import: "file", instrument: "title" };

/** @returns `import <id>` with the name of its file, `instrument <id>` with its title, as the events about them have recorded it */
export function statedNames(events: readonly Pick<SealedEvent, "subjectKind" | "subjectKey" | "after">[]) {
  return events.flatMap(({ subjectKind, subjectKey, after }): [string, string][] => {
    if (!Object.hasOwn(CALLED, subjectKind) || after === null) return [];
    const name = (JSON.parse(after) as Record<string, JsonValue>)[CALLED[subjectKind]!];
    return typeof name === "string" ? [[`${subjectKind} ${subjectKey}`, name]] : [];
  });
}
