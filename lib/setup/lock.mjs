import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identityOf, isAlive } from "./processes.mjs";

/**
 * Takes a lock file that lives as long as this process.
 * @returns the lock, or who holds it: `{ holder: { pid, identity, ...notes } }`
 */
export function takeLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const owner = { pid: process.pid, identity: identityOf(process.pid) };
  // Written aside and linked into place, so that nobody ever reads a half-written lock.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      try {
        linkSync(draft, file);
        return { lock: heldLock(file, owner) };
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
      const holder = readLock(file);
      if (holder && isHeld(holder)) return { holder };
      removeStale(file, draft);
    }
    throw new Error(`Berkas kunci ${file} tidak dapat diambil.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Waits until the lock is free; `onWait` is told once who holds it. */
export async function waitForLock(file, onWait) {
  for (let told = false; ; told = true) {
    const { lock, holder } = takeLock(file);
    if (lock) return lock;
    if (!told) onWait(holder);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function heldLock(file, owner) {
  let held = true;
  const release = () => {
    if (held && readLock(file)?.pid === process.pid) rmSync(file, { force: true });
    held = false;
  };
  process.once("exit", release);
  return {
    /** Adds what the next one to come should be told, such as the address. */
    note(notes) {
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ ...owner, ...notes }));
      renameSync(draft, file);
    },
    release,
  };
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function isHeld(holder) {
  return isAlive(holder.pid) && identityOf(holder.pid) === holder.identity;
}

/** Two may find the same lock stale: whoever moved away a live one puts it back. */
function removeStale(file, draft) {
  const aside = `${draft}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const moved = readLock(aside);
  try {
    if (moved && isHeld(moved)) linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
