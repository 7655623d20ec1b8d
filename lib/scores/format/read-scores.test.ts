import { describe, expect, it } from "vitest";
import { readScores, type ScoreParams } from "./read-scores";
import { scoreHref } from "./score-address";

const rowOf = (params: ScoreParams, key = "coverage") =>
  readScores(params).find(({ criterion }) => criterion.key === key)!;

describe("rows of an address", () => {
  it("are all seven, empty where nothing is filled in", () => {
    const rows = readScores({});
    expect(rows).toHaveLength(7);
    expect(rows.every(({ score, problems }) => score === null && Object.keys(problems).length === 0)).toBe(true);
  });

  it("are scores where both fields are filled in, 0 among them", () => {
    const filled = { "nilai-cakupan": "7,75", "maks-cakupan": "10", "nilai-non-asn": "0", "maks-non-asn": "9.5" };
    expect(rowOf(filled).score).toEqual({ key: "coverage", score: 775, most: 1000 });
    expect(rowOf(filled, "non-asn").score).toEqual({ key: "non-asn", score: 0, most: 950 });
  });

  it("may know the highest score before the score", () => {
    expect(rowOf({ "maks-cakupan": "10" })).toMatchObject({ score: null, problems: {} });
  });

  it.each([
    [
      { "nilai-cakupan": "tujuh", "maks-cakupan": "10" },
      {
        nilai:
          'Cakupan: nilai "tujuh" tidak terbaca. Tulis bilangan 0 sampai 100 dengan paling banyak dua desimal, misalnya 7,5.',
      },
    ],
    [
      { "nilai-cakupan": "7", "maks-cakupan": "100,01" },
      { maks: 'Cakupan: nilai tertinggi "100,01" lebih dari 100. Tulis 0 sampai 100.' },
    ],
    [{ "nilai-cakupan": "7" }, { maks: "Cakupan: nilai tertinggi belum diisi. Isi menurut pedoman yang Anda pakai." }],
    [
      { "nilai-cakupan": "7,01", "maks-cakupan": "7" },
      {
        nilai: "Cakupan: nilai 7,01 lebih besar daripada nilai tertingginya, 7,00. Perbaiki salah satunya.",
      },
    ],
  ])("say what to do about %j and keep what was typed", (params, problems) => {
    const row = rowOf(params);
    expect(row.problems).toEqual(problems);
    expect(row.score).toBeNull();
    expect(row.text.nilai).toBe(params["nilai-cakupan"]);
  });

  it("take the first of several values, and no more of one than means something", () => {
    expect(rowOf({ "nilai-cakupan": ["1", "2"], "maks-cakupan": "3" }).score?.score).toBe(100);
    expect(rowOf({ "nilai-cakupan": "9".repeat(500) }).text.nilai).toHaveLength(40);
  });
});

describe("the address", () => {
  it("holds what is filled in and what is shown, and nothing else", () => {
    const params = { "nilai-cakupan": "7,5", "maks-cakupan": "10", period: "2025-09", lain: "x", "nilai-materi": "" };
    expect(scoreHref("35.74", params)).toBe("/nilai/35.74?period=2025-09&nilai-cakupan=7%2C5&maks-cakupan=10");
  });
});
