import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { systemCode } from "@/lib/setup/system-code.mjs";

export type SmallDisk = { folder: string; fill: () => void; makeRoom: () => void; remove: () => void };

const BLOCK = Buffer.alloc(64 * 1024);

/** A disk of its own in memory, which can be filled. @returns why there is none, where this machine or user does not let us */
export function openSmallDisk(folder: string, megabytes: number): SmallDisk | string {
  mkdirSync(folder, { recursive: true });
  const { status, stderr, error } = spawnSync("mount", [
    "-t",
    "tmpfs",
    "-o",
    `size=${megabytes}m,mode=755`,
    "jangkau",
    folder,
  ]);
  if (status !== 0) return `no file system can be mounted (${error?.message ?? stderr.toString().trim()})`;
  const ballast = path.join(folder, "ballast");
  return {
    folder,
    fill: () => {
      try {
        for (;;) writeFileSync(ballast, BLOCK, { flag: "a" });
      } catch (failure) {
        if (systemCode(failure) !== "ENOSPC") throw failure;
      }
    },
    makeRoom: () => {
      rmSync(ballast, { force: true });
    },
    // Detached at once; what still has files open there keeps them until it ends.
    remove: () => void spawnSync("umount", ["--lazy", folder]),
  };
}
