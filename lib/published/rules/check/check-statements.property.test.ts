import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFound, plantedWorld } from "@/tests/support/printed/planted-faults";
import { soundWorld } from "@/tests/support/printed/sound-world";
import { VERDICT_CODES } from "../../schema/check";
import { checkStatements } from "./check-statements";

const RUNS = { numRuns: 400 };

describe("checkStatements", () => {
  it.each([true, false])("accuses nothing that is true as far as it was printed; workers known: %s", (isKnown) => {
    fc.assert(
      fc.property(soundWorld, ({ statements, bases }) => {
        const checked = checkStatements(statements, () => ({ bases: isKnown ? bases : [], targets: [] }));
        const accusing = checked.flatMap(({ id, verdicts }) =>
          verdicts.filter(({ severity }) => severity !== "info").map(({ code, detail }) => `${id} ${code} ${detail}`),
        );
        expect(accusing).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each(VERDICT_CODES)("finds what was planted: %s", (code) => {
    const planted = fc.sample(plantedWorld(code), RUNS);
    const missed = planted.filter((one) => !isFound(one));
    // Rounding can always make a small fault look like a smaller one; the bench tells the rates.
    expect(missed.length, JSON.stringify(missed[0])).toBeLessThanOrEqual(0.02 * planted.length);
  });
});
