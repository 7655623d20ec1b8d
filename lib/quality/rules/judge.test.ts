import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, monthOf, yearOf, type Period } from "@/lib/core/period";
import { formatCount } from "@/lib/core/numbers";
import { answerSchema, type Answer, type JudgeContext, type JudgedCell, type JudgedCells } from "../schema";
import { RULES, type RuleCode } from "./catalogue";
import { judge, unsettled } from "./judge";

const NOW = "2025-09" as Period;
const cell = (active: number, inactive: number | null = null, registered: number | null = null): JudgedCell => {
  return { active, inactive, registered };
};
const row = (PU: number, BPU: number, JAKON: number, PMI: number): JudgedCells => {
  return { PU: cell(PU), BPU: cell(BPU), JAKON: cell(JAKON), PMI: cell(PMI) };
};
/** Three years of the saw-tooth of domain.md, down to June and back to December, each year 2 % higher. */
const season = (period: Period) => 1 - 0.02 * Math.min(monthOf(period) % 12, 12 - (monthOf(period) % 12));
const level = (period: Period) => season(period) * 1.02 ** (yearOf(period) - 2022);
function rowAt(period: Period): JudgedCells {
  const [PU, BPU, JAKON, PMI] = [21_870, 4_298, 6_113, 310].map((people) => Math.round(people * level(period)));
  return row(PU!, BPU!, JAKON!, PMI!);
}
const history = new Map(
  Array.from({ length: 36 }, (_, back) => addMonths(NOW, -1 - back)).map((month) => [month, rowAt(month)]),
);
const context: JudgeContext = { history, workers: 90_000, others: [] };
const usual = rowAt(NOW);

const findings = (cells: JudgedCells, changes: Partial<JudgeContext> = {}, total: number | null = null) =>
  judge({ period: NOW, cells, total }, { ...context, ...changes });
const rules = (...given: Parameters<typeof findings>) => findings(...given).map(({ rule }) => rule);
const sumOfUsual = Object.values(usual).reduce((sum, { active }) => sum + active, 0);

describe("a usual month", () => {
  it("is not asked about, with or without its right total", () => {
    expect(findings(usual)).toEqual([]);
    expect(findings(usual, {}, sumOfUsual)).toEqual([]);
  });

  it("is not asked about where nothing is known of the region", () => {
    expect(findings(usual, { history: new Map(), workers: null })).toEqual([]);
    expect(findings({})).toEqual([]);
  });
});

describe("errors", () => {
  it.each([
    ["P.101 for a decimal", { ...usual, PU: cell(0.5) }, null, ["P.101"]],
    ["P.101 for a negative count", { ...usual, PU: cell(-1) }, null, ["P.101"]],
    ["P.101 for a negative inactive count", { ...usual, PU: cell(20_000, -4) }, null, ["P.101"]],
    ["P.101 for more than the database holds", { ...usual, PU: cell(3_000_000_000) }, null, ["P.101"]],
    ["P.105 for parts above the ALL they lie in", { ...usual, ALL: cell(sumOfUsual - 1) }, null, ["P.105"]],
    ["nothing for parts inside an ALL", { ...usual, ALL: cell(sumOfUsual) }, null, []],
    ["P.104 for a total that is not the sum", usual, sumOfUsual + 9, ["P.104"]],
  ] as [string, JudgedCells, number | null, RuleCode[]][])("%s", (_, cells, total, expected) => {
    expect(rules(cells, {}, total)).toEqual(expected);
  });

  it("compare active with registered only where registered was given", () => {
    const PU = usual.PU!.active;
    expect(rules({ ...usual, PU: cell(PU, null, PU - 1) })).toEqual(["P.102"]);
    expect(rules({ ...usual, PU: cell(PU, 100, PU + 99) })).toEqual(["P.103"]);
    expect(rules({ ...usual, PU: cell(PU, 100, PU + 100) })).toEqual([]);
    expect(rules({ ...usual, PU: cell(PU, 100) })).toEqual([]);
  });
});

describe("warnings", () => {
  it.each([
    ["P.201 when the month crosses 100 % of the workers", usual, { workers: 32_000 }, ["P.201"]],
    ["P.202 for last month's row", rowAt(addMonths(NOW, -1)), {}, ["P.202"]],
    ["P.203 for two equal cells", { ...usual, JAKON: usual.BPU! }, {}, ["P.203", "P.204"]],
    ["P.204 for a jump", { ...usual, JAKON: cell(12_004) }, {}, ["P.204"]],
    ["P.205 for a zero after a year", { ...usual, PMI: cell(0) }, {}, ["P.205"]],
    ["P.206 for a segment left empty", { PU: usual.PU!, BPU: usual.BPU!, JAKON: usual.JAKON! }, {}, ["P.206"]],
    ["P.207 for swapped segments", { ...usual, PU: usual.BPU!, BPU: usual.PU! }, {}, ["P.207"]],
    ["P.208 for inactive in both columns", { ...usual, PU: cell(usual.PU!.active, usual.PU!.active) }, {}, ["P.208"]],
  ] as [string, JudgedCells, Partial<JudgeContext>, RuleCode[]][])("%s", (_, cells, changes, expected) => {
    expect(rules(cells, { workers: 90_000, ...changes })).toEqual(expected);
  });

  it("P.209 names the region whose row it is", () => {
    const neighbour = { name: "Kabupaten Blitar", cells: {}, lastMonth: row(88_120, 9_400, 2_100, 1_500) };
    const [found, ...others] = findings(row(88_300, 9_410, 2_080, 1_503), { others: [neighbour], workers: 900_000 });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: "P.209",
      message: { problem: "Baris ini jauh lebih cocok dengan Kabupaten Blitar." },
    });
  });

  it("P.201 is not asked again where last month was above 100 % already", () => {
    expect(rules(usual, { workers: 20_000 })).toEqual([]);
  });

  it("P.204 says what was probably meant", () => {
    const [ten] = findings({ ...usual, BPU: cell(usual.BPU!.active * 10) });
    expect(ten!.message.problem).toContain(`10 kali terlalu besar: ${formatCount(usual.BPU!.active)}?`);
    const PU = String(usual.PU!.active);
    const [turned] = findings({ ...usual, PU: cell(Number(PU.charAt(1) + PU.charAt(0) + PU.slice(2))) });
    expect(turned!.message.problem).toContain(`dua angka bersebelahan tertukar: ${formatCount(Number(PU))}?`);
  });

  it("P.204 does not hold the right figure against a wrong one that was let through last month", () => {
    const wrong = new Map(history).set(addMonths(NOW, -1), { ...rowAt(addMonths(NOW, -1)), JAKON: cell(60_000) });
    expect(findings(usual, { history: wrong })).toEqual([]);
  });
});

describe("judging", () => {
  const figure = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 2_147_483_647 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const cells = fc.dictionary(
    fc.constantFrom("PU", "BPU", "JAKON", "PMI", "ALL"),
    fc.record({ active: figure, inactive: fc.option(figure), registered: fc.option(figure) }),
  ) as fc.Arbitrary<JudgedCells>;

  it("never fails, and every finding has its severity and three sentences", () => {
    fc.assert(
      fc.property(cells, fc.option(figure), fc.array(cells, { maxLength: 30 }), (judged, total, months) => {
        const past = new Map(months.map((month, index) => [addMonths(NOW, -1 - index), month]));
        for (const finding of judge({ period: NOW, cells: judged, total }, { ...context, history: past })) {
          expect(finding.severity).toBe(RULES[finding.rule].severity);
          const { problem, why, remedy } = finding.message;
          for (const sentence of [problem, why, remedy]) expect(sentence).toMatch(/^[\p{Lu}\d].*[.?]$/u);
          expect(`${problem} ${why} ${remedy}`).not.toMatch(/undefined|null|Infinity/);
        }
      }),
    );
  });

  it("does not look at the judged month in the history", () => {
    fc.assert(
      fc.property(cells, (judged) => {
        const before = findings(judged);
        expect(findings(judged, { history: new Map(history).set(NOW, judged) })).toEqual(before);
      }),
    );
  });
});

describe("reasons", () => {
  const odd = findings({ ...usual, JAKON: cell(12_004) });
  const answer: Answer = {
    rule: "P.204",
    segment: "JAKON",
    figure: 12_004,
    reason: "PROJECT",
    text: "Bendungan baru dimulai.",
  };

  it("settle the warning they were given for", () => {
    expect(unsettled(odd, [])).toEqual(odd);
    expect(unsettled(odd, [answer])).toEqual([]);
  });

  it("hold for no other figure, cell or rule, and never for an error", () => {
    expect(unsettled(findings({ ...usual, JAKON: cell(12_005) }), [answer])).toHaveLength(1);
    expect(unsettled(odd, [{ ...answer, segment: "PU" }])).toHaveLength(1);
    expect(unsettled(odd, [{ ...answer, rule: "P.205" }])).toHaveLength(1);
    const errors = findings(usual, {}, 7);
    expect(unsettled(errors, [{ ...answer, rule: "P.104", segment: null, figure: 7 }])).toEqual(errors);
  });

  it("settle nothing while they are unfinished", () => {
    expect(unsettled(odd, [{ ...answer, reason: null }])).toEqual(odd);
    expect(unsettled(odd, [{ ...answer, text: "Bendungan" }])).toEqual(odd);
  });

  it("come from the list", () => {
    expect(answerSchema.safeParse(answer).success).toBe(true);
    expect(answerSchema.safeParse({ ...answer, reason: "BECAUSE" }).success).toBe(false);
    expect(answerSchema.safeParse({ ...answer, text: "a\u0000b" }).success).toBe(false);
    expect(answerSchema.safeParse({ ...answer, rule: "P.999" }).success).toBe(false);
  });
});
