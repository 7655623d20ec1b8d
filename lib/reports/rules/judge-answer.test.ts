import { expect, it } from "vitest";
import type { Answer } from "@/lib/quality/schema";
import type { AnswerChange } from "../schema";
import { judgeAnswer } from "./judge-answer";

const PLACE = { rule: "P.204", segment: "JAKON", figure: 12_004 } as const;
const GIVEN = { reason: "PROJECT", text: "Bendungan baru dimulai" } as const;
const NOTHING = { reason: null, text: "" } as const;
const OTHER: Answer = { rule: "P.203", segment: "BPU", figure: 500, reason: "OTHER", text: "Memang sama" };

const change = (given: object, was: AnswerChange["was"] = NOTHING): AnswerChange => ({
  ...{ ...PLACE, ...NOTHING, ...given },
  ...{ region: "35.72", was },
});

it("keeps a reason beside those of other warnings, finished or not", () => {
  for (const given of [GIVEN, { reason: null, text: "Bend" }, { reason: "PROJECT", text: "" }])
    expect(judgeAnswer(change(given), [OTHER])).toMatchObject({
      verdict: { kind: "saved" },
      answers: [OTHER, { ...PLACE, ...given }],
    });
});

it("writes nothing where nothing changes, and takes a reason back", () => {
  const stored = [OTHER, { ...PLACE, ...GIVEN }];
  expect(judgeAnswer(change(GIVEN, { reason: null, text: "Lain" }), stored).answers).toBeNull();
  expect(judgeAnswer(change({}), [OTHER]).answers).toBeNull();
  expect(judgeAnswer(change({}, GIVEN), stored).answers).toEqual([OTHER]);
});

it("shows somebody else's reason instead of replacing it", () => {
  const theirs = { reason: "EMPLOYER", text: "Pabrik pindah ke sini" } as const;
  const judged = judgeAnswer(change(GIVEN), [{ ...PLACE, ...theirs }]);
  expect(judged).toEqual({ verdict: { kind: "conflict", theirs }, answers: null });
  expect(judgeAnswer(change(GIVEN, theirs), [{ ...PLACE, ...theirs }]).answers).toEqual([{ ...PLACE, ...GIVEN }]);
});

it("lets a reason for the new figure take the place of the one for the old figure", () => {
  const stored = [{ ...PLACE, figure: 9, ...GIVEN }];
  expect(judgeAnswer(change(GIVEN), stored).answers).toEqual([{ ...PLACE, ...GIVEN }]);
});
