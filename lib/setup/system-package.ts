import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { childEnv } from "@/lib/env";

/**
 * Installs a package by the system's package manager (apt), as root or by a sudo that asks nothing.
 * @returns why it did not work, "" when it did
 */
export function installPackage(name: string): string {
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const options of [["update"], ["install", "-y", "--no-install-recommends", name]]) {
    const [command, ...rest] = [...prefix, "apt-get", "-q", ...options];
    const { status, error, stderr } = spawnSync(command!, rest, {
      encoding: "utf8",
      env: childEnv({ DEBIAN_FRONTEND: "noninteractive" }),
    });
    if (error) return `${command} tidak ada`;
    if (status !== 0 && options[0] !== "update") return stderr.trim().split("\n").at(-1) ?? "";
  }
  return "";
}

/** Where programs of this name would stand, in the order in which they are looked for. */
export function placesOf(name: string): string[] {
  const folders = (childEnv().PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => path.join(folder, name));
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
