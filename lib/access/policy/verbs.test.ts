import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branchesFor, can, denialOf, mayEver, type PolicyActor, type Subject } from "../policy";
import type { BranchCoverage } from "../rules";
import { ROLES, type Role, type Scope } from "../schema";
import { ACTIONS, POLICY } from "./table";
import { TOKEN_VERBS, VERB_OF, type TokenLimits } from "./verbs";

const REGIONS = ["35.05", "35.72", "35.74", "11.10"] as const;
const coverage: BranchCoverage = {
  branchRegions: [
    { branchId: "blitar", regionCode: "35.05", validFrom: "2020-01-01", validTo: null },
    { branchId: "blitar", regionCode: "35.72", validFrom: "2020-01-01", validTo: "2025-01-01" },
    { branchId: "lain", regionCode: "35.74", validFrom: "2020-01-01", validTo: null },
  ],
  branches: [
    { id: "blitar", kanwilId: "jatim" },
    { id: "lain", kanwilId: "jatim" },
  ],
};
const scopes: fc.Arbitrary<Scope> = fc.constantFrom<Scope[]>(
  { kind: "REGION", regionCode: "35.74" },
  { kind: "REGION", regionCode: "35" },
  { kind: "BRANCH", branchId: "blitar" },
  { kind: "KANWIL", kanwilId: "jatim" },
  { kind: "ALL" },
);
const limits: fc.Arbitrary<TokenLimits> = fc.record({
  verbs: fc.subarray([...TOKEN_VERBS]),
  regions: fc.subarray(["35", "11", ...REGIONS]),
});
const subjects: fc.Arbitrary<Subject | null> = fc.option(
  fc.record({
    regionCode: fc.constantFrom(...REGIONS),
    date: fc.constantFrom("2024-12-31", "2025-06-30"),
    submittedBy: fc.constantFrom(null, "me", "somebody else"),
  }),
);
const actions = fc.constantFrom(...ACTIONS);
const user = (role: Role, scope: Scope, token: TokenLimits | null): PolicyActor => {
  return { role, userId: "me", scope, coverage, token };
};

describe("a token", () => {
  it("never widens what its user may, anywhere", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROLES),
        scopes,
        limits,
        actions,
        subjects,
        (role, scope, token, action, subject) => {
          const [itself, byToken] = [user(role, scope, null), user(role, scope, token)];
          if (can(byToken, action, subject)) {
            expect(can(itself, action, subject)).toBe(true);
            expect(token.verbs).toContain(VERB_OF[action]);
            expect(mayEver(byToken, action)).toBe(true);
          }
          if (mayEver(byToken, action)) expect(mayEver(itself, action)).toBe(true);
          expect(branchesFor(byToken, action)).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("with every verb and no region named is its user, for what programs may do", () => {
    const all: TokenLimits = { verbs: [...TOKEN_VERBS], regions: [] };
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), scopes, actions, subjects, (role, scope, action, subject) => {
        fc.pre(VERB_OF[action] !== null);
        expect(can(user(role, scope, all), action, subject)).toBe(can(user(role, scope, null), action, subject));
      }),
    );
  });

  it("reaches no region but those it names and what lies in them", () => {
    const head = (regions: string[]) =>
      user("BRANCH_HEAD", { kind: "KANWIL", kanwilId: "jatim" }, { verbs: ["write"], regions });
    const at = (regionCode: string): Subject => ({ regionCode, date: "2025-06-30", submittedBy: null });
    expect(denialOf(head(["35.05"]), "enter", at("35.05"))).toBeNull();
    expect(denialOf(head(["35"]), "enter", at("35.05"))).toBeNull();
    expect(denialOf(head(["35.05"]), "enter", at("35.74"))).toBe("token-region");
    expect(denialOf(head(["11.10"]), "enter", at("11.10"))).toBe("scope");
    expect(denialOf(head(["35.05"]), "submit", at("35.05"))).toBe("token-verb");
  });

  it("approves, returns and manages nothing, whoever submitted", () => {
    const all: TokenLimits = { verbs: [...TOKEN_VERBS], regions: [] };
    const forPrograms = ACTIONS.filter((action) => VERB_OF[action] !== null);
    expect(forPrograms).toEqual(["read-approved", "enter", "submit"]);
    for (const role of ROLES)
      for (const action of ACTIONS.filter((one) => !forPrograms.includes(one) && POLICY[role][one] !== "never"))
        expect(
          denialOf(user(role, { kind: "ALL" }, all), action, {
            regionCode: "35.05",
            date: "2025-06-30",
            submittedBy: null,
          }),
        ).toBe("token-verb");
  });
});
