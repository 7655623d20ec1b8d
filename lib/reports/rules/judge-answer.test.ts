import { expect, it } from "vitest";
import type { Answer } from "@/lib/quality/schema";
import type { AnswerChange, EntryCells } from "../schema";
import { judgeAnswer } from "./judge-answer";

const PLACE = { rule: "P.204", segment: "JAKON", figure: 12_004 } as const;
const GIVEN = { reason: "PROJECT", text: "Bendungan baru dimulai" } as const;
const NOTHING = { reason: null, text: "" } as const;
const OTHER: Answer = { rule: "P.203", segment: "BPU", figure: 500, reason: "OTHER", text: "Memang sama" };

const cell = (value: number) => ({ text: String(value), value, revision: 1, enteredBy: "a", enteredAt: new Date(0) });
const CELLS: EntryCells = { JAKON: cell(12_004), BPU: cell(500) };
const judged = (given: AnswerChange, stored: Answer[]) => judgeAnswer(given, stored, CELLS);

const change = (given: object, was: AnswerChange["was"] = NOTHING): AnswerChange => ({
  ...{ ...PLACE, ...NOTHING, ...given },
  ...{ region: "35.72", was },
});

it("keeps a reason beside those of other warnings, finished or not", () => {
  for (const given of [GIVEN, { reason: null, text: "Bend" }, { reason: "PROJECT", text: "" }])
    expect(judged(change(given), [OTHER])).toMatchObject({
      verdict: { kind: "saved" },
      answers: [OTHER, { ...PLACE, ...given }],
    });
});

it("says what an unfinished reason still needs", () => {
  const adviceOf = (given: object) => judged(change(given), []).verdict;
  for (const given of [
    { reason: null, text: GIVEN.text },
    { ...GIVEN, text: "Bendungan" },
  ])
    expect(adviceOf(given)).toMatchObject({ advice: expect.stringContaining("belum lengkap") as string });
  expect(adviceOf(GIVEN)).toMatchObject({ advice: "" });
  expect(adviceOf({})).toMatchObject({ advice: "" });
});

it("writes nothing where nothing changes, and takes a reason back", () => {
  const stored = [OTHER, { ...PLACE, ...GIVEN }];
  expect(judged(change(GIVEN, { reason: null, text: "Lain" }), stored).answers).toBeNull();
  expect(judged(change({}), [OTHER]).answers).toBeNull();
  expect(judged(change({}, GIVEN), stored).answers).toEqual([OTHER]);
});

it("shows somebody else's reason instead of replacing it", () => {
  const theirs = { reason: "EMPLOYER", text: "Pabrik pindah ke sini" } as const;
  expect(judged(change(GIVEN), [{ ...PLACE, ...theirs }])).toEqual({
    verdict: { kind: "conflict", theirs },
    answers: null,
  });
  expect(judged(change(GIVEN, theirs), [{ ...PLACE, ...theirs }]).answers).toEqual([{ ...PLACE, ...GIVEN }]);
});

it("takes no reason for a figure that stands there no more, and leaves the one for the new figure alone", () => {
  const current = { ...PLACE, ...GIVEN };
  const late = { ...change({ reason: "OTHER", text: "Tentang angka lama" }), figure: 9 };
  expect(judged(late, [current])).toEqual({ verdict: { kind: "outdated" }, answers: null });
  // What is stored about an earlier figure settles nothing any more and goes with the next save.
  expect(judged(change(GIVEN), [{ ...current, figure: 9 }]).answers).toEqual([current]);
  const row = { ...change(GIVEN), rule: "P.201", segment: null, figure: 77 } as const;
  expect(judged(row, []).answers).toHaveLength(1);
});
