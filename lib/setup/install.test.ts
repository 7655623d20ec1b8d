import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { installedCompletely } from "./install.mjs";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }).loose(),
  ),
});

it("package-lock.json names the packages of every platform, which `npm ci` insists on", () => {
  // npm leaves out those it cannot find in its registry; then add them by hand: version, os, cpu, "optional": true.
  const { packages } = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  const present = new Set(
    Object.keys(packages).map((folder) => folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length)),
  );
  expect(wanted.filter((name) => !present.has(name))).toEqual([]);
});

it.each([
  ["nothing is installed", undefined, false],
  ["all is installed but a package of another platform", { "node_modules/a": { version: "1.0.0" } }, true],
  ["another version is installed", { "node_modules/a": { version: "1.0.1" } }, false],
  ["something is missing", {}, false],
])("when %s", (_what, installed, expected) => {
  const folder = mkdtempSync(path.join(tmpdir(), "jangkau-pasang-"));
  const wanted = {
    "": { name: "x" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "1.0.0", optional: true },
  };
  writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify({ packages: wanted }));
  mkdirSync(path.join(folder, "node_modules"));
  if (installed)
    writeFileSync(path.join(folder, "node_modules", ".package-lock.json"), JSON.stringify({ packages: installed }));
  expect(installedCompletely(folder)).toBe(expected);
  rmSync(folder, { recursive: true });
});
