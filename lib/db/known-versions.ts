import { AsyncLocalStorage } from "node:async_hooks";
import type { Versions } from "./version";

// The server and what Next has built are loaded apart from each other: what they share is a property of the process.
const shared = globalThis as { __jangkauVersions?: AsyncLocalStorage<Versions> };
const known = (): AsyncLocalStorage<Versions> => (shared.__jangkauVersions ??= new AsyncLocalStorage());

/** Renders with the versions that were read for it, or lets it ask for itself where there are none. */
export function knowing<T>(versions: Versions | undefined, render: () => T): T {
  return versions === undefined ? render() : known().run(versions, render);
}

/** @returns the versions that what runs now was given, undefined outside such a rendering */
export function knownVersions(): Versions | undefined {
  return known().getStore();
}
