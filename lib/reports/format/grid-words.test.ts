import { describe, expect, it } from "vitest";
import { cellName } from "../rules/grid/names";
import { openedGrid } from "../rules/grid/opened";
import type { CellStanding, GridCell, GridState } from "../rules/grid/state";
import { cellWords, choiceWords, savingWords, thousandsQuestion } from "./grid-words";

const PAGE = "/entri/2025-10";
const READINGS = [{ thousands: ".", people: 39_610, text: "39.610 orang" }] as const;
const QUESTION: CellStanding = { kind: "question", message: "?", readings: READINGS };
const CONFLICT: CellStanding = { kind: "conflict", theirs: { text: "963", by: "Ani" }, over: "1" };

const REST = { region: "35.03", typedAs: null, own: null, thousands: null, isAnswered: false, before: null };
function cell(column: "PU" | "BPU" | "JAKON", text: string, standing: CellStanding, saved = text): GridCell {
  return { ...REST, column, text, saved, revision: 1, standing };
}

function state(cells: GridCell[], more: Partial<GridState> = {}): GridState {
  const opened = openedGrid({ rows: [], columns: [], progress: "", thousands: null });
  const byName = Object.fromEntries(cells.map((one) => [cellName(one.region, one.column), one]));
  return { ...opened, cells: byName, savedAt: "09.15.00", ...more };
}
const said = (cells: GridCell[], more: Partial<GridState> = {}) => savingWords(state(cells, more), PAGE).text;

describe("what is said of saving", () => {
  it("never says saved of what is not", () => {
    const fine = cell("PU", "5", { kind: "saved", rounded: false });
    expect(said([fine])).toBe("Tersimpan 09.15.00");
    expect(said([fine, cell("BPU", "980", CONFLICT, "963")])).toBe(
      "1 isian berbeda dengan yang disimpan orang lain dan belum tersimpan. Pilih mana yang benar.",
    );
    expect(said([fine, cell("BPU", "x", { kind: "unread", message: "" }), cell("JAKON", "39.610", QUESTION)])).toBe(
      "Tersimpan 09.15.00; 2 sel belum dapat dibaca",
    );
    const refusal = { code: "W.201", problem: "Terkunci.", why: "", remedy: "Tunggu." } as const;
    expect(said([cell("PU", "5", { kind: "locked", refusal }, "4")])).toBe(
      "Tersimpan 09.15.00; 1 isian tidak tersimpan",
    );
  });

  it("without a network promises what happens and nothing else: the report is not sent", () => {
    const waits = cell("PU", "5", { kind: "typed" }, "");
    const held = { step: { kind: "held", why: "trouble" } } as const;
    expect(said([waits], { trouble: "network" })).toBe(
      "Koneksi terputus. Isian tersimpan di perangkat ini dan akan disimpan otomatis setelah tersambung. Laporan belum dikirim.",
    );
    expect(said([waits], { trouble: "network", ...held })).toContain("Laporan belum dikirim; tekan tombolnya lagi");
    expect(said([], { trouble: "network", ...held })).toBe(
      "Koneksi terputus. Semua isian sudah tersimpan di server. Laporan belum dikirim; tekan tombolnya lagi setelah tersambung.",
    );
  });

  it("leads back to signing in where the session has ended", () => {
    expect(savingWords(state([], { trouble: "session" }), PAGE).address).toBe("/masuk?ke=%2Fentri%2F2025-10");
    expect(savingWords(state([]), PAGE).address).toBeNull();
  });

  it("says why a pressed button did nothing", () => {
    const held = { step: { kind: "held", why: "conflict" } } as const;
    expect(said([cell("PU", "980", CONFLICT, "963")], held)).toMatch(
      /^Belum dikirim: .* Pilih dahulu mana yang benar\.$/,
    );
  });
});

describe("what is said of a cell", () => {
  it("names both figures of a conflict and both ways out", () => {
    const one = cell("PU", "980", CONFLICT, "963");
    expect(cellWords(one)).toBe("Anda: 980. Ani sudah menyimpan: 963.");
    expect(choiceWords(one)).toEqual({ mine: "Pakai 980 (isian saya)", theirs: "Pakai 963 (Ani)" });
  });

  it("asks once for all cells, and no more once it is answered", () => {
    const cells = [cell("PU", "39.610", QUESTION), cell("BPU", "52.100", QUESTION)];
    expect(thousandsQuestion(state(cells))?.text).toMatch(/^“39\.610” dan 1 sel lain dapat dibaca/);
    expect(thousandsQuestion(state(cells.map((one) => ({ ...one, isAnswered: true }))))).toBeNull();
  });
});
