import { readdirSync, readFileSync } from "node:fs";
import { getFileInfo } from "prettier";
import { describe, expect, it } from "vitest";
import { domainRooms } from "./rooms";
import { filesBelow, sourceFiles } from "./source-files";

const TOP_FOLDERS = ["app", "components", "lib", "prisma", "public", "tests"];
const HARD_CAP = 400;
const MEDIAN_AIM = 80;
const DOMAIN_FILES = /^(schema|rules|policy|queries|commands|actions|format|messages)$/;
const JUNK = /(^|\/)(utils?|helpers?|misc|common|index)\.(ts|tsx|mjs)$/;

describe("the shape of the repository", () => {
  const files = sourceFiles();

  it("has the agreed top-level folders and no other", () => {
    const folders = readdirSync(".", { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules",
    );
    expect(folders.map((entry) => entry.name).sort()).toEqual([...TOP_FOLDERS].sort());
  });

  it("keeps one vocabulary of files in every domain room", () => {
    const strange = domainRooms()
      .flatMap((domain) => filesBelow(`lib/${domain}`))
      .filter((file) => {
        const first = file.split("/")[2]!.replace(/(\.test)?\.tsx?$/, "");
        return !DOMAIN_FILES.test(first);
      });
    expect(strange).toEqual([]);
  });

  it("leaves no code out of the formatter", async () => {
    const found = await Promise.all(
      files.map(async ({ path }) => ({ path, ...(await getFileInfo(path, { ignorePath: ".prettierignore" })) })),
    );
    expect(found.filter(({ ignored }) => ignored).map(({ path }) => path)).toEqual([]);
  }, 30_000);

  it("leaves no code out of types and lint", () => {
    const { compilerOptions, include } = JSON.parse(readFileSync("tsconfig.json", "utf8")) as {
      compilerOptions: Record<string, unknown>;
      include: string[];
    };
    expect(compilerOptions).toMatchObject({ strict: true, allowJs: true, checkJs: true });
    expect(include).toEqual(expect.arrayContaining(["**/*.ts", "**/*.tsx", "**/*.mjs", "*.js"]));
    // Types that stand beside a file instead of in it are believed, not checked.
    expect(files.map(({ path }) => path).filter((path) => /\.d\.[mc]?ts$/.test(path))).toEqual([]);
    const excused = files.filter(({ text }) => /@ts-(ignore|expect-error|nocheck)\b|(es|ox)lint-disable/.test(text));
    expect(excused.map(({ path }) => path).filter((path) => path !== "tests/architecture/shape.test.ts")).toEqual([]);
  });

  it("has no drawer for odds and ends and no barrel file", () => {
    expect(files.map((file) => file.path).filter((path) => JUNK.test(path))).toEqual([]);
    const barrels = files.filter(
      (file) =>
        file.lines > 0 &&
        file.text
          .trim()
          .split("\n")
          .every((line) => /^export .* from /.test(line)),
    );
    expect(barrels.map((file) => file.path)).toEqual([]);
  });

  it("names files in kebab-case", () => {
    const odd = files
      .map((file) => file.path)
      .filter((path) => !/^[a-z0-9.-]+\.(ts|tsx|mjs)$/.test(path.split("/").at(-1)!));
    expect(odd).toEqual([]);
  });

  it("exports by name; a default only where Next or a tool demands it", () => {
    const demanded = /^app\/(.*(page|layout|error|not-found|global-error)\.tsx|(robots|sitemap)\.ts)$/;
    const defaults = files.filter(
      (file) =>
        /^export default/m.test(file.text) && !demanded.test(file.path) && !file.path.startsWith("tests/support/"),
    );
    expect(defaults.map((file) => file.path)).toEqual([]);
  });

  it(`keeps files small: none over ${HARD_CAP} lines, the middle one near ${MEDIAN_AIM}`, () => {
    expect(files.filter((file) => file.lines > HARD_CAP).map((file) => `${file.lines} ${file.path}`)).toEqual([]);
    const sizes = files.map((file) => file.lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(MEDIAN_AIM + 20);
  });

  it("keeps pages to composition", () => {
    const pages = files.filter((file) => file.path.startsWith("app/") && file.path.endsWith("page.tsx"));
    expect(pages.filter((file) => file.lines > 80).map((file) => `${file.lines} ${file.path}`)).toEqual([]);
  });
});
