import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { spawnSync } from "node:child_process";

it("runs a command from its sources in whatever folder it is called", () => {
  // No build holds this command, so its sources are always what is run.
  const command = [path.resolve("lib/cli/run.mjs"), "soak", "--salah"];
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: tmpdir(), encoding: "utf8" });
  expect(stdout + stderr).toContain("npm run soak");
});
