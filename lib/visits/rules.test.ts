import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaSentence, distanceInDays, visitNote } from "./format";
import {
  byOffice,
  daysAfter,
  decide,
  isProposersStep,
  needsReason,
  nextVisitId,
  standingOf,
  type VisitStep,
} from "./rules";
import { COMMITMENT_STATE_CODES, VISIT_STATE_CODES } from "./schema";
import type { Period } from "@/lib/core/period";

const STEPS: VisitStep[] = ["plan", "change", "freeze", "hold", "cancel"];
const today = "2026-03-10";

describe("the steps of a visit", () => {
  it("are these and no other", () => {
    const table = VISIT_STATE_CODES.map((state) =>
      STEPS.map((step) => {
        const decision = decide(step, { state, day: today }, today);
        return "next" in decision ? decision.next : decision.refused;
      }),
    );
    expect(table).toEqual([
      ["PLANNED", "PROPOSED", "K.107", "K.107", "CANCELLED"],
      ["K.109", "PLANNED", "PLANNED", "HELD", "CANCELLED"],
      ["K.102", "K.102", "K.102", "HELD", "K.102"],
      ["PLANNED", "K.103", "K.103", "K.103", "K.103"],
    ]);
  });

  it("never end in a visit that was held before its day", () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => daysAfter(today, days));
    fc.assert(
      fc.property(day, fc.constantFrom(...VISIT_STATE_CODES), (on, state) => {
        const decision = decide("hold", { state, day: on }, today);
        return !("next" in decision) || on <= today;
      }),
    );
  });

  it("say why where others may rely on what was, and are a proposer's with proposals only", () => {
    expect(STEPS.filter((step) => needsReason(step, "PLANNED"))).toEqual(["change", "cancel"]);
    expect(needsReason("hold", "HELD")).toBe(true);
    expect(STEPS.filter((step) => isProposersStep(step, "PROPOSED"))).toEqual(["change", "cancel"]);
    expect(STEPS.filter((step) => isProposersStep(step, "PLANNED"))).toEqual([]);
  });
});

describe("a commitment", () => {
  it("is overdue from the day after, while it is open and nobody says that it is fulfilled", () => {
    const standings = COMMITMENT_STATE_CODES.map((state) =>
      [false, true].map((answered) => standingOf({ state, answered, due: "2026-03-09" }, today)),
    );
    expect(standings).toEqual([
      ["overdue", "answered"],
      ["done", "done"],
      ["dropped", "dropped"],
    ]);
    expect(standingOf({ state: "OPEN", answered: false, due: today }, today)).toBe("due");
  });
});

describe("lists of visits", () => {
  it("go by office, those without one last", () => {
    const rows = [{ office: null }, { office: "Kanwil Jawa Timur" }, { office: "Kanwil Banten" }];
    expect(byOffice(rows).map(([name]) => name)).toEqual([
      "Kanwil Banten",
      "Kanwil Jawa Timur",
      "Tanpa kantor wilayah",
    ]);
  });

  it("say what lies ahead, how far, and when somebody met", () => {
    const late = { state: "OPEN" as const, answered: false, due: "2026-03-01" };
    expect(agendaSentence({ ahead: [{}], commitments: [late], today })).toBe(
      "1 kunjungan dalam 30 hari ke depan; 1 komitmen lewat tenggat.",
    );
    expect(["2026-03-10", "2026-03-13", "2026-03-01"].map((day) => distanceInDays(day, today))).toEqual([
      "hari ini",
      "3 hari lagi",
      "9 hari lewat",
    ]);
    expect(visitNote([{ day: "2026-03-04" }], "2026-03" as Period)).toBe("kunjungan 4 Maret 2026");
    expect(visitNote([{ day: "2026-03-04" }], "2026-04" as Period)).toBeNull();
    expect([null, 9, 999].map(nextVisitId)).toEqual(["K001", "K010", "K1000"]);
  });
});
