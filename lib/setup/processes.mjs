import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { systemCode } from "./system-code.mjs";

/**
 * Whether the process runs; one that ended and waits to be reaped (a zombie) does not.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) !== "EPERM") return false;
  }
  const status = linuxStatus(pid);
  return status === undefined || !["Z", "X"].includes(status[0] ?? "");
}

/**
 * What tells this process from a later one with the same number: its boot and its start; "" where neither is known.
 * @param {number} pid
 */
export function identityOf(pid) {
  const status = linuxStatus(pid);
  if (status === undefined) return posixColumn(pid, "lstart");
  return `${readOr("/proc/sys/kernel/random/boot_id", "").trim()}/${status[19] ?? ""}`;
}

/**
 * The command line of a process with spaces between the arguments, "" when it is gone or hidden.
 * @param {number} pid
 */
export function commandLineOf(pid) {
  const arguments_ = readOr(`/proc/${pid}/cmdline`, undefined);
  return arguments_ === undefined ? posixColumn(pid, "args") : arguments_.split("\0").join(" ").trim();
}

/**
 * The processes that this one has started and that have not been reaped; [] on systems that do not tell.
 * @returns {number[]}
 */
export function ownChildren() {
  const tasks = "/proc/self/task";
  try {
    const lines = readdirSync(tasks).map((task) => readOr(`${tasks}/${task}/children`, ""));
    return lines.join(" ").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/**
 * The fields of `/proc/<pid>/stat` from the state on; undefined on systems without it.
 * @param {number} pid
 */
function linuxStatus(pid) {
  const line = readOr(`/proc/${pid}/stat`, undefined);
  // The program's name stands in parentheses and may itself hold spaces and parentheses.
  return line?.slice(line.lastIndexOf(")") + 2).split(" ");
}

/**
 * @param {number} pid
 * @param {string} column
 */
function posixColumn(pid, column) {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/**
 * @template {string | undefined} Fallback
 * @param {string} file
 * @param {Fallback} fallback
 */
function readOr(file, fallback) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return fallback;
  }
}
