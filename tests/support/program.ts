import { spawn, type ChildProcess } from "node:child_process";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { installPackage, isExecutable, placesOf } from "@/lib/setup/system-package";

/**
 * Where a program of the system is, installed by its package manager if need be.
 * @throws Error that says why it is not there
 */
export function programOf(name: string): string {
  const find = () => [...placesOf(name), `/usr/sbin/${name}`, `/usr/local/sbin/${name}`].find(isExecutable);
  const found = find();
  if (found !== undefined) return found;
  const reason = installPackage(name);
  const installed = find();
  if (installed === undefined) throw new Error(`${name} is not installed, and apt could not: ${reason}`);
  return installed;
}

export type Program = { child: ChildProcess; output: () => string; stop: () => Promise<void> };

/** PgBouncer refuses root; any other identity will do. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Starts a program and waits until something listens at its port. */
export async function startProgram(
  command: string[],
  port: number,
  { asNobody = false, patienceMs = 10_000 } = {},
): Promise<Program> {
  const [file, ...options] = command;
  const child = spawn(file!, options, { stdio: ["ignore", "pipe", "pipe"], cwd: "/", ...(asNobody ? NOBODY : {}) });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => {
      resolve();
    });
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const deadline = performance.now() + patienceMs;
  while (!(await isOpen(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`${command.join(" ")} did not start:\n${said}`);
    }
    await sleep(50);
  }
  return { child, output: () => said, stop };
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => {
      resolve(false);
    });
  });
}
