import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const DOCUMENTS = ["README.md", "ARCHITECTURE.md", "DECISIONS.md", "OPERATIONS.md"];
const TOP = /^(app|components|lib|prisma|public|tests|\.ci)\//;

const scripts = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts;

function codeOf(document: string): string[] {
  const text = readFileSync(document, "utf8");
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
  const blocks = [...text.matchAll(/```[a-z]*\n([\s\S]*?)```/g)].flatMap((match) => match[1]!.split("\n"));
  return [...spans, ...blocks];
}

/** @returns the repository paths that a piece of code names, patterns left out */
function pathsIn(code: string): string[] {
  return code
    .split(/[\s,;()]+/)
    .filter((word) => TOP.test(word) && !/[*<>{}]|\.\.\./.test(word))
    .map((word) => word.replace(/[.:]+$/, "").replace(/\/$/, ""));
}

describe.each(DOCUMENTS)("%s", (document) => {
  const code = codeOf(document);

  it("names only commands that exist", () => {
    const named = code.flatMap((piece) =>
      [...piece.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map((match) => match[1]!),
    );
    const builtIn = ["ci", "install", "i"];
    expect(named.filter((name) => !(name in scripts) && !builtIn.includes(name))).toEqual([]);
  });

  it("names only paths that exist", () => {
    expect(code.flatMap(pathsIn).filter((path) => !existsSync(path))).toEqual([]);
  });

  it("links only to files that exist", () => {
    const links = [...readFileSync(document, "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});

describe("README.md", () => {
  const text = readFileSync("README.md", "utf8");

  it("is short and shows a picture", () => {
    expect(text.split("\n").length).toBeLessThanOrEqual(120);
    expect(text).toMatch(/!\[[^\]]+\]\(public\/[^)]+\.(png|webp)\)/);
  });

  it("names every script, so that none is secret", () => {
    expect(
      Object.keys(scripts).filter((name) => !text.includes(`npm ${name}`) && !text.includes(`npm run ${name}`)),
    ).toEqual([]);
  });
});
