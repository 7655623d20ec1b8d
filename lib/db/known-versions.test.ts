import { describe, expect, it } from "vitest";
import { knowing, knownVersions } from "./known-versions";

const VERSIONS = new Map([["35", "7"]]);

describe("the versions that a page is rendered for", () => {
  it("are known to what renders it, however late it asks, and to nothing else", async () => {
    const rendered = knowing(VERSIONS, async () => {
      await Promise.resolve();
      return knownVersions();
    });
    expect(knownVersions()).toBeUndefined();
    expect(await rendered).toBe(VERSIONS);
  });

  it("are left to be asked for where nobody has read them", () => {
    expect(knowing(undefined, knownVersions)).toBeUndefined();
  });
});
