import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { fingerprintOf } from "./fingerprint.mjs";

it("changes with contents, names and new files, not with tests or times", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "jangkau-sidik-"));
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };
  mkdirSync(path.join(folder, "inner"));
  write("a.ts", "1");
  write("inner/b.ts", "2");
  const seen = [fingerprintOf([folder])];
  const changes = [
    () => {
      write("a.ts", "3");
    },
    () => {
      renameSync(path.join(folder, "inner/b.ts"), path.join(folder, "inner/c.ts"));
    },
    () => {
      write("inner/d.ts", "");
    },
  ];
  for (const change of changes) {
    change();
    expect(seen).not.toContain(fingerprintOf([folder]));
    seen.push(fingerprintOf([folder]));
  }
  write("a.test.ts", "anything");
  write("a.ts", "3");
  expect(fingerprintOf([folder, path.join(folder, "missing")])).toBe(seen.at(-1));
  rmSync(folder, { recursive: true });
});
