import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "@/tests/support/temporary-folder";
import { leanSourceMaps } from "./lean-source-maps";

const { folder, remove } = await temporaryFolder();
afterAll(remove);

describe("leanSourceMaps", () => {
  it("keeps what leads from a place to its file and line, in maps of maps as well, and touches nothing else", async () => {
    await mkdir(path.join(folder, "chunks"));
    const part = { version: 3, sources: ["rules/ratio.ts"], names: ["coverageOf"], mappings: "AAAA" };
    const whole = { version: 3, sources: [], sections: [{ offset: { line: 4, column: 0 }, map: part }] };
    const full = { ...part, sourcesContent: ["export const a = 1;"] };
    const files = {
      "page.js.map": full,
      "chunks/one.js.map": { ...whole, sections: [{ ...whole.sections[0], map: full }] },
      "manifest.json": full,
    };
    for (const [name, content] of Object.entries(files))
      await writeFile(path.join(folder, name), JSON.stringify(content));
    await leanSourceMaps(folder);
    const read = async (name: string): Promise<unknown> =>
      JSON.parse(await readFile(path.join(folder, name), "utf8")) as unknown;
    expect(await read("page.js.map")).toEqual(part);
    expect(await read("chunks/one.js.map")).toEqual(whole);
    expect(await read("manifest.json")).toEqual(full);
  });
});
