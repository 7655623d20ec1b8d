import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SealedEvent } from "../schema";
import { canonicalForm, GENESIS_HASH, hashOf, isSealed, sealedNumber } from "./seal";

const first: SealedEvent = {
  number: 1,
  at: "2026-11-21T01:02:03.004Z",
  actorKind: "command-line",
  actorId: "import",
  actorRole: null,
  action: "facts.imported",
  subjectKind: "source",
  subjectKey: "file-1",
  before: null,
  after: '{"file": "peserta é.csv"}',
  reason: null,
  requestId: null,
  previousHash: GENESIS_HASH,
  hash: GENESIS_HASH,
};

describe("the canonical form", () => {
  it("is every field with its length in bytes", () => {
    expect(canonicalForm(first)).toBe(
      `1:124:2026-11-21T01:02:03.004Z12:command-line6:import-14:facts.imported6:source6:file-1-26:{"file": "peserta é.csv"}--64:${GENESIS_HASH}`,
    );
  });

  it("differs whenever two events differ", () => {
    const text = fc.option(fc.string({ unit: fc.constantFrom("-", ":", "0", "1", "a", "é") }));
    const event = fc.record({ actorId: text, actorRole: text, before: text, after: text, reason: text });
    fc.assert(
      fc.property(event, event, (one, other) => {
        const same = canonicalForm({ ...first, ...one }) === canonicalForm({ ...first, ...other });
        expect(same).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

describe("the seal", () => {
  const sealed = { ...first, hash: hashOf(first) };

  it("never changes, or chains that exist would break", () => {
    expect(sealed.hash).toBe("c4ed2a5738985a891715c7927b61e34586911a6e83408c14c63d42e61267ff63");
  });

  it.each(Object.keys(first).filter((field) => field !== "number"))("breaks when %s changes", (field) => {
    expect(isSealed(sealed)).toBe(true);
    expect(isSealed({ ...sealed, [field]: "x" })).toBe(false);
  });

  it("tells the number it was made for", () => {
    expect(sealedNumber(sealed)).toBe(1);
    expect(sealedNumber({ ...sealed, number: 7 })).toBe(1);
    expect(sealedNumber({ ...sealed, number: 7, reason: "x" })).toBeNull();
  });
});
