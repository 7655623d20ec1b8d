import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextRevisions, targetId, type GivenTarget, type NewestTarget } from "./revisions";

const given = (more: Partial<GivenTarget> = {}): GivenTarget => ({
  ...{ regionCode: "35.74", year: 2025, percent: 61, headcount: null, base: null, baseAssumed: false },
  ...{ instrumentId: "rpjmn", statedBy: null, status: "CLAIMED", url: null },
  ...more,
});

function play(said: readonly GivenTarget[]) {
  const newest = new Map<string, NewestTarget>();
  const rows = said.flatMap((one) => {
    const next = nextRevisions([one], newest);
    for (const row of next) newest.set(row.id, { ...row, recordedBy: null, withdrawn: false });
    return next;
  });
  return { rows, newest };
}

describe("revisions of a target", () => {
  it("begin at one, and grow only where something else is said", () => {
    const { rows } = play([given(), given(), given({ percent: 62 }), given({ percent: 62, url: "https://a.id" })]);
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2, 3]);
  });

  it("another region, year or document is another target", () => {
    const { newest } = play([
      given(),
      given({ year: 2026 }),
      given({ regionCode: "35" }),
      given({ instrumentId: "ucj" }),
    ]);
    expect(newest.size).toBe(4);
  });

  it("a withdrawn target comes back as the next revision, also with what it said before", () => {
    const known = { ...given(), id: targetId(given()), revision: 4, recordedBy: "x", withdrawn: true };
    expect(nextRevisions([given()], new Map([[known.id, known]]))).toMatchObject([{ revision: 5 }]);
  });

  it("the newest says what was said last, whatever came before", () => {
    const some = fc.array(fc.record({ percent: fc.integer({ min: 1, max: 99 }), year: fc.constantFrom(2025, 2026) }));
    fc.assert(
      fc.property(some, (said) => {
        const { newest, rows } = play(said.map(given));
        for (const { percent, year } of said.slice(-1))
          expect(newest.get(targetId(given({ year })))?.percent).toBe(percent);
        for (const [id, { revision }] of newest)
          expect(rows.filter((row) => row.id === id).map((row) => row.revision)).toEqual(
            Array.from({ length: revision }, (_, index) => index + 1),
          );
      }),
    );
  });
});
