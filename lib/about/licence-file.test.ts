import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { licenceFile, placeOfStandardText, readAllBrought, standardTexts } from "./licence-file";
import { readBrought, sameTexts } from "./licence-texts";
import { shipped } from "./package-lock";

const packageOf = (name: string) => shipped().packages.find((one) => one.name === name)!;

describe("texts of licences", () => {
  it("come from a package's files, from works inside of it, or from its README", async () => {
    const places = async (name: string) => (await readBrought(packageOf(name))).texts.map(({ place }) => place);
    expect(await places("react")).toEqual(["LICENSE"]);
    expect((await places("next")).length).toBeGreaterThan(50);
    expect(await places("idn-area-data")).toContain("data/LICENSE.md");
    expect(await places("pg-types")).toEqual(["README.md"]);
  });

  it("stand once where many packages bring the same words", () => {
    const brought = (name: string, text: string) => ({
      of: { ...packageOf("react"), name },
      isInstalled: true,
      texts: [{ place: "LICENSE", text }],
    });
    const texts = sameTexts([brought("a", "same\nwords"), brought("b", "other"), brought("c", "same words")]);
    expect(texts.map(({ broughtBy }) => broughtBy.length)).toEqual([2, 1]);
  });

  it("are there for everything that runs: a standard text stands in for what a package does not bring", async () => {
    const missing = standardTexts(await readAllBrought()).filter((name) => !existsSync(placeOfStandardText(name)));
    expect(missing).toEqual([]);
  });

  it("are one file that names each package, and neither a machine nor a registry", async () => {
    const text = await licenceFile();
    for (const { name, version, need } of shipped().packages)
      if (need !== "development") expect(text).toContain(`\n${name}@${version}: `);
    expect(text).not.toContain(process.cwd());
    expect(text).not.toMatch(/registry\.|\bvitest@|\/node_modules\//);
    for (const words of [
      "Copyright (c) Meta Platforms",
      "SIL OPEN FONT LICENSE",
      "PostgreSQL Global Development",
      "Sumitro Aji Prabowo",
    ])
      expect(text).toContain(words);
  });
});
