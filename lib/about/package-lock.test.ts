import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { licenceOf } from "./licence-names";
import { parseLock, refOf, shipped } from "./package-lock";

const lockOf = (packages: Record<string, object>) => JSON.stringify({ lockfileVersion: 3, packages });

describe("what the lock file resolves", () => {
  it("is read with the version that a package really gets, as Node looks for it", () => {
    const { packages, uses } = parseLock(
      lockOf({
        "": { version: "1.0.0", dependencies: { a: "1" }, devDependencies: { b: "2" } },
        "node_modules/a": {
          version: "1.0.0",
          license: "MIT",
          dependencies: { b: "1" },
          peerDependencies: { gone: "*" },
        },
        "node_modules/a/node_modules/b": { version: "1.5.0", license: "MIT" },
        "node_modules/b": { version: "2.0.0", license: "ISC" },
      }),
    );
    expect(uses).toEqual(["a@1.0.0", "b@2.0.0"]);
    expect(packages.map((one) => [refOf(one), one.need, one.uses])).toEqual([
      ["a@1.0.0", "required", ["b@1.5.0"]],
      ["b@1.5.0", "required", []],
      ["b@2.0.0", "development", []],
    ]);
  });

  it("is one package where a version stands in two folders, needed as much as either", () => {
    const { packages } = parseLock(
      lockOf({
        "": { version: "1.0.0", dependencies: { b: "1" }, devDependencies: { a: "1" } },
        "node_modules/a": { version: "1.0.0", license: "MIT", dependencies: { b: "1" } },
        "node_modules/a/node_modules/b": { version: "1.0.0", license: "MIT", dependencies: { c: "1" } },
        "node_modules/b": {
          ...{ version: "1.0.0", license: "MIT", integrity: "sha512-AAH/", optionalDependencies: { c: "1" } },
          ...{ peerDependencies: { a: "1" }, peerDependenciesMeta: { a: { optional: true } } },
        },
        "node_modules/c": { version: "1.0.0", license: "MIT" },
      }),
    );
    expect(packages.map(({ name, need, sha512, uses }) => [name, need, sha512, uses])).toEqual([
      ["a", "development", null, ["b@1.0.0"]],
      ["b", "required", "0001ff", ["c@1.0.0"]],
      ["c", "optional", null, []],
    ]);
  });

  it("has a licence for each package, or is refused", () => {
    expect(licenceOf("x", "MIT and ISC")).toBe("MIT AND ISC");
    expect(licenceOf("x", "(MIT OR Apache-2.0)")).toBe("MIT OR Apache-2.0");
    for (const stated of [undefined, "", "SEE LICENSE IN x", "UNLICENSED", "GPL-2.0-only"])
      expect(() => licenceOf("x", stated)).toThrow("no licence that we know");
  });

  it("is read whole: every folder of our own lock file is a package of it", () => {
    const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: object };
    const folders = shipped().packages.flatMap((one) => one.folders);
    expect(folders.toSorted()).toEqual(
      Object.keys(packages)
        .filter((folder) => folder !== "")
        .toSorted(),
    );
    const known = new Set(shipped().packages.map(refOf));
    expect(
      shipped()
        .packages.flatMap(({ uses }) => uses)
        .filter((ref) => !known.has(ref)),
    ).toEqual([]);
    // The version that pages name is the program's own.
    expect(shipped().version).toBe((JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version);
  });
});
