import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { takeLock } from "./lock.mjs";
import { identityOf, isAlive } from "./processes.mjs";

let folder = "";
const file = () => path.join(folder, "lock");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jangkau-kunci-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it("is held by one, told to the next, and free again after release", () => {
  const { lock } = takeLock(file());
  lock!.note({ address: "http://localhost:3000" });
  expect(takeLock(file()).holder).toMatchObject({ pid: process.pid, address: "http://localhost:3000" });
  lock!.release();
  expect(takeLock(file()).lock).toBeDefined();
});

it.each([
  ["of a process that is gone", { pid: 2 ** 22 + 1, identity: "" }],
  ["whose number belongs to another process by now", { pid: process.pid, identity: `${identityOf(process.pid)}1` }],
])("is taken over from one %s", (_what, stale) => {
  writeFileSync(file(), JSON.stringify(stale));
  expect(takeLock(file()).lock).toBeDefined();
});

it("is taken over when the file was cut short by a power failure", () => {
  writeFileSync(file(), "");
  expect(takeLock(file()).lock).toBeDefined();
});

it("goes to exactly one of many that find it stale at once", async () => {
  writeFileSync(file(), JSON.stringify({ pid: 2 ** 22 + 1, identity: "" }));
  const program = `import { takeLock } from ${JSON.stringify(path.resolve("lib/setup/lock.mjs"))};
    console.log(takeLock(${JSON.stringify(file())}).lock ? "mine" : "theirs");
    process.stdin.resume();`;
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["pipe", "pipe", "inherit"] }),
  );
  const answers = await Promise.all(
    children.map(
      (child) =>
        new Promise((resolve) =>
          child.stdout.once("data", (chunk) => {
            resolve(String(chunk).trim());
          }),
        ),
    ),
  );
  for (const child of children) child.kill();
  expect(answers.filter((answer) => answer === "mine")).toHaveLength(1);
});

it("a process that has ended but was not reaped does not count as alive", async () => {
  // sh starts a child that ends at once and, having become `sleep`, never asks after it.
  const parent = spawn("/bin/sh", ["-c", "true & echo $!; exec sleep 30"], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once("data", (chunk) => {
      resolve(Number(String(chunk)));
    }),
  );
  await expect.poll(() => isAlive(pid)).toBe(false);
  parent.kill("SIGKILL");
});
