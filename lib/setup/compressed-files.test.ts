import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { temporaryFolder } from "@/tests/support/temporary-folder";
import { compressFiles } from "./compressed-files";

const { folder, remove } = await temporaryFolder();
afterAll(remove);

it("scripts and style sheets stand beside themselves in each coding, everything else stands alone", async () => {
  const script = "export const coverage = participants / workers;\n".repeat(200);
  await mkdir(path.join(folder, "chunks"));
  await writeFile(path.join(folder, "chunks", "a.js"), script);
  await writeFile(path.join(folder, "b.css"), "a{color:red}");
  await writeFile(path.join(folder, "c.woff2"), "wOF2");
  await compressFiles(folder);
  expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(
    ["b.css", "b.css.br", "b.css.gz", "c.woff2", "chunks", "chunks/a.js", "chunks/a.js.br", "chunks/a.js.gz"].map(
      (name) => path.normalize(name),
    ),
  );
  const read = (name: string) => readFile(path.join(folder, "chunks", name));
  expect(brotliDecompressSync(await read("a.js.br")).toString()).toBe(script);
  expect(gunzipSync(await read("a.js.gz")).toString()).toBe(script);
  expect((await read("a.js")).toString()).toBe(script);
});
