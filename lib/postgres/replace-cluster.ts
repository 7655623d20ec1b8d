import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { clearOrphan } from "./orphan";

/** What belongs to a cluster in a data folder, in the order in which it moves. */
const PARTS = ["postgres", "postgres-password"];
/** Beside the cluster, and needed by whoever runs the old one again. */
const SHARED = ["secret"];

/**
 * Lets a new cluster be made and filled beside the one of the data folder, of whatever version that is, and puts it in its
 * place once that has gone well. The old one is set aside as a data folder of its own, which an older Jangkau can run.
 * The caller holds the lock of the data folder.
 * @param fill makes the new cluster in the folder that it is given, and has stopped its server when it returns
 * @param name of the folder in which the old one is kept
 * @returns where the old cluster is now, null where there was none
 */
export async function replaceCluster<T>(
  dataFolder: string,
  name: string,
  fill: (folder: string) => Promise<T>,
): Promise<{ result: T; aside: string | null }> {
  await clearOrphan(path.join(dataFolder, "postgres"));
  const draft = path.join(dataFolder, "postgres-baru");
  // What an attempt before has left that was killed.
  await clearOrphan(path.join(draft, "postgres"));
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o711 });
  try {
    const result = await fill(draft);
    const aside = await setAside(dataFolder, path.join(dataFolder, name));
    for (const part of PARTS) await rename(path.join(draft, part), path.join(dataFolder, part));
    return { result, aside };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function setAside(dataFolder: string, aside: string): Promise<string | null> {
  const there = PARTS.filter((part) => existsSync(path.join(dataFolder, part)));
  if (there.length === 0) return null;
  await mkdir(aside, { mode: 0o711 });
  for (const part of there) await rename(path.join(dataFolder, part), path.join(aside, part));
  for (const part of SHARED.filter((one) => existsSync(path.join(dataFolder, one))))
    await copyFile(path.join(dataFolder, part), path.join(aside, part));
  return aside;
}
