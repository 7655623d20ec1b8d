import { describe, expect, it } from "vitest";
import { branchesFor, can, denialOf, type PolicyActor, type Subject } from "./policy";
import { ACTIONS, POLICY, type Action } from "./policy/table";
import { NO_BRANCHES, type BranchCoverage } from "./rules";
import { ROLES, type Role, type Scope } from "./schema";

// One row an action, one column a role: "-" never, "yes" always, "pub" while PUBLIC_READ is on, "scope" in scope,
// "other" in scope and submitted by somebody else. This table is written out, so that a change of the policy is seen.
const COLUMNS = ["PUBLIC", "COMMAND_LINE", ...ROLES] as const;
const MATRIX = `
                  PUB    CMD    OFFICIAL STAFF  HEAD   KANWIL BOARD  ADMIN
read-approved     pub    yes    yes      yes    yes    yes    yes    yes
read-in-depth     -      yes    scope    scope  scope  scope  yes    yes
read-packs        -      yes    -        -      -      -      yes    yes
read-drafts       -      yes    -        scope  scope  scope  yes    yes
enter             -      -      -        scope  scope  -      -      -
import            -      -      -        scope  scope  -      -      yes
read-imports      -      -      -        scope  scope  scope  -      yes
undo-import       -      -      -        scope  scope  scope  -      yes
submit            -      -      -        scope  scope  -      -      -
withdraw          -      -      -        scope  scope  -      -      -
correct           -      -      -        scope  scope  -      -      -
return            -      -      -        -      other  other  -      -
approve           -      -      -        -      other  other  -      -
reopen-month      -      -      -        -      -      scope  -      yes
record-approved   -      yes    -        -      -      -      -      -
record-workers    -      yes    -        -      -      -      -      yes
read-efforts      -      -      scope    scope  scope  scope  -      -
keep-groups       -      -      scope    scope  scope  -      -      -
keep-instruments  -      -      scope    scope  scope  -      -      -
keep-commitments  -      -      -        -      -      scope  yes    -
answer-commitments -     -      scope    -      -      -      -      -
keep-visits       -      -      -        -      -      scope  yes    -
propose-visits    -      -      -        scope  scope  -      -      -
keep-targets      -      -      -        -      -      -      -      yes
keep-published    -      -      -        -      -      -      -      yes
keep-definitions  -      -      -        -      -      -      -      yes
keep-calendar     -      -      -        -      -      -      -      yes
manage-users      -      yes    -        -      -      -      -      yes
manage-branches   -      -      -        -      -      -      -      yes
read-audit        -      yes    -        -      scope  scope  yes    yes
read-upkeep       -      yes    -        -      -      -      -      yes
record-upkeep     -      yes    -        -      -      -      -      -
run-upkeep        -      yes    -        -      -      -      -      yes
keep-webhooks     -      yes    -        -      -      -      -      yes
`;

const HERE = "35.74";
const SIGNS: Record<string, { inScope: boolean; outOfScope: boolean; ownSubmission: boolean; nowhere: boolean }> = {
  "-": { inScope: false, outOfScope: false, ownSubmission: false, nowhere: false },
  yes: { inScope: true, outOfScope: true, ownSubmission: true, nowhere: true },
  pub: { inScope: true, outOfScope: true, ownSubmission: true, nowhere: true },
  scope: { inScope: true, outOfScope: false, ownSubmission: true, nowhere: false },
  other: { inScope: true, outOfScope: false, ownSubmission: false, nowhere: false },
};

const coverage: BranchCoverage = {
  branchRegions: [{ branchId: "probolinggo", regionCode: HERE, validFrom: "2022-01-01", validTo: null }],
  branches: [{ id: "probolinggo", kanwilId: "jatim" }],
};
const SCOPES: Record<Role, Scope> = {
  REGIONAL_OFFICIAL: { kind: "REGION", regionCode: HERE },
  BRANCH_STAFF: { kind: "BRANCH", branchId: "probolinggo" },
  BRANCH_HEAD: { kind: "BRANCH", branchId: "probolinggo" },
  REGIONAL_OFFICE: { kind: "KANWIL", kanwilId: "jatim" },
  SUPERVISOR: { kind: "ALL" },
  ADMIN: { kind: "ALL" },
};

function actorOf(role: PolicyActor["role"]): PolicyActor {
  if (role === "PUBLIC") return { role, publicRead: true };
  if (role === "COMMAND_LINE") return { role };
  return { role, userId: "me", scope: SCOPES[role], coverage, token: null };
}
const subject = (regionCode: string, submittedBy: string | null): Subject => {
  return { regionCode, date: "2025-09-30", submittedBy };
};

const lines = MATRIX.trim().split("\n").slice(1);
const cases = lines.flatMap((line) => {
  const [action, ...signs] = line.trim().split(/\s+/);
  return COLUMNS.map((role, index) => ({ action: action as Action, role, sign: signs[index]! }));
});

describe("the policy", () => {
  it("is written out for every action and role", () => {
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual([...ACTIONS]);
    expect(cases).toHaveLength(ACTIONS.length * Object.keys(POLICY).length);
    expect(cases.every(({ sign }) => sign in SIGNS)).toBe(true);
  });

  it.each(cases)("$role, $action: $sign", ({ action, role, sign }) => {
    const actor = actorOf(role);
    expect({
      inScope: can(actor, action, subject(HERE, "somebody else")),
      // The board and the administrator are never out of scope; `always` does not ask, so both columns agree.
      outOfScope: can(actor, action, subject("11.10", "somebody else")),
      ownSubmission: can(actor, action, subject(HERE, "me")),
      nowhere: can(actor, action, null),
    }).toEqual(SIGNS[sign]);
  });

  it("gives the visitor nothing while public reading is off", () => {
    const visitor: PolicyActor = { role: "PUBLIC", publicRead: false };
    expect(ACTIONS.filter((action) => can(visitor, action, subject(HERE, "somebody else")))).toEqual([]);
  });

  it("lets nobody approve what nobody is known to have submitted", () => {
    expect(denialOf(actorOf("BRANCH_HEAD"), "approve", subject(HERE, null))).toBe("submitter-unknown");
  });

  it("says why not", () => {
    expect(denialOf(actorOf("BRANCH_STAFF"), "approve", subject(HERE, "me"))).toBe("role");
    expect(denialOf(actorOf("BRANCH_HEAD"), "approve", subject("11.10", "me"))).toBe("scope");
    expect(denialOf(actorOf("BRANCH_HEAD"), "approve", subject(HERE, "me"))).toBe("own-submission");
    expect(denialOf(actorOf("BRANCH_HEAD"), "approve", subject(HERE, "somebody else"))).toBeNull();
  });

  it("gives a user whose branch covers nothing no region", () => {
    const stranded: PolicyActor = {
      role: "BRANCH_STAFF",
      userId: "me",
      scope: SCOPES.BRANCH_STAFF,
      coverage: NO_BRANCHES,
      token: null,
    };
    expect(can(stranded, "enter", subject(HERE, null))).toBe(false);
  });
});

describe("what offices have done", () => {
  const two: BranchCoverage = { ...coverage, branches: [...coverage.branches, { id: "serang", kanwilId: "banten" }] };
  const who = (role: Role, scope: Scope): PolicyActor => ({ role, userId: "me", scope, coverage: two, token: null });

  it("is their own matter, that of the regional office above, and the administrators'", () => {
    expect(branchesFor(who("BRANCH_STAFF", SCOPES.BRANCH_STAFF), "read-imports")).toEqual(["probolinggo"]);
    expect(branchesFor(who("REGIONAL_OFFICE", SCOPES.REGIONAL_OFFICE), "undo-import")).toEqual(["probolinggo"]);
    expect(branchesFor(who("REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "bali" }), "undo-import")).toEqual([]);
    expect(branchesFor(who("ADMIN", SCOPES.ADMIN), "undo-import")).toBe("all");
  });

  it("is nobody else's", () => {
    for (const role of ["PUBLIC", "COMMAND_LINE", "REGIONAL_OFFICIAL", "SUPERVISOR"] as const)
      expect(branchesFor(actorOf(role), "read-imports")).toEqual([]);
    expect(branchesFor(actorOf("BRANCH_HEAD"), "approve")).toEqual([]);
  });
});
