import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identityOf, isAlive } from "./processes.mjs";
import { systemCode } from "./system-code.mjs";

/** @typedef {{ pid: number, identity: string, address?: string }} Holder */
/** @typedef {{ note: (notes: { address?: string }) => void, release: () => void }} Lock */

/**
 * Takes a lock file that lives as long as this process.
 * @param {string} file
 * @returns {{ lock: Lock, holder?: undefined } | { lock?: undefined, holder: Holder }} the lock, or who holds it
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
        if (systemCode(error) !== "EEXIST") throw error;
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

/**
 * Waits until the lock is free; `onWait` is told once who holds it.
 * @param {string} file
 * @param {(holder: Holder) => void} onWait
 */
export async function waitForLock(file, onWait) {
  for (let told = false; ; told = true) {
    const { lock, holder } = takeLock(file);
    if (lock) return lock;
    if (!told) onWait(holder);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/**
 * @param {string} file
 * @param {Holder} owner
 * @returns {Lock}
 */
function heldLock(file, owner) {
  let held = true;
  const release = () => {
    if (held && readLock(file)?.pid === process.pid) rmSync(file, { force: true });
    held = false;
  };
  process.once("exit", release);
  return {
    // Adds what the next one to come should be told.
    note: (notes) => {
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ ...owner, ...notes }));
      renameSync(draft, file);
    },
    release,
  };
}

/**
 * @param {string} file
 * @returns {Holder | undefined}
 */
function readLock(file) {
  try {
    /** @type {unknown} */
    const holder = JSON.parse(readFileSync(file, "utf8"));
    return /** @type {Holder} */ (holder);
  } catch {
    return undefined;
  }
}

/** @param {Holder} holder */
function isHeld(holder) {
  return isAlive(holder.pid) && identityOf(holder.pid) === holder.identity;
}

/**
 * Two may find the same lock stale: whoever moved away a live one puts it back.
 * @param {string} file
 * @param {string} draft
 */
function removeStale(file, draft) {
  const aside = `${draft}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return;
    throw error;
  }
  const moved = readLock(aside);
  try {
    if (moved && isHeld(moved)) linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
