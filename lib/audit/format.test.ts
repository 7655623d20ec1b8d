import { describe, expect, it } from "vitest";
import { describeVerdict, verdictJson } from "./format";

const head = { number: 1200, hash: "a".repeat(64) };

describe("what is said about the chain", () => {
  it("names the last number and hash where it holds", () => {
    const said = describeVerdict({ checked: 1200, head, broken: null });
    expect(said).toContain("1.200 peristiwa diperiksa, rantai jejak audit utuh.");
    expect(said).toContain(`nomor 1200, hash ${head.hash}`);
    expect(describeVerdict({ checked: 0, head: { number: 0, hash: "" }, broken: null })).not.toContain("Terakhir");
  });

  it("names the break where it does not", () => {
    const broken = { number: 5, kind: "removed", message: "Peristiwa 5 dihapus." } as const;
    expect(describeVerdict({ checked: 4, head, broken })).toBe(
      "Rantai jejak audit putus. Peristiwa 5 dihapus.\n4 peristiwa sebelumnya utuh.",
    );
    expect(JSON.parse(verdictJson({ checked: 4, head, broken }))).toEqual({ checked: 4, head, broken });
  });
});
