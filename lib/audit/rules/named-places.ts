import type { JsonValue, SealedEvent } from "../schema";

/** Parts of a state that may name a place or a source by its id. */
const PARTS = ["region", "place", "office", "source"];

/** @returns every id in the events that may be a region's, a branch's, an office's or a source's, each once */
export function namedPlaces(events: readonly Pick<SealedEvent, "subjectKind" | "subjectKey" | "before" | "after">[]) {
  const ids = events.flatMap(({ subjectKind, subjectKey, before, after }) => [
    ...(subjectKind === "report" ? subjectKey.split(" ").slice(1, 2) : [subjectKey]),
    ...idsIn(before),
    ...idsIn(after),
  ]);
  return [...new Set(ids)];
}

function idsIn(state: string | null): string[] {
  if (state === null) return [];
  const parts = JSON.parse(state) as Record<string, JsonValue>;
  return PARTS.flatMap((part) => (typeof parts[part] === "string" ? [parts[part]] : []));
}

/** @returns `import <id>` with the name of its file, as the events about it have recorded it */
export function importNames(events: readonly Pick<SealedEvent, "subjectKind" | "subjectKey" | "after">[]) {
  return events.flatMap(({ subjectKind, subjectKey, after }): [string, string][] => {
    const file = subjectKind === "import" && after !== null && (JSON.parse(after) as Record<string, JsonValue>).file;
    return typeof file === "string" ? [[`import ${subjectKey}`, file]] : [];
  });
}
