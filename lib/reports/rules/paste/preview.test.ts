import { describe, expect, it } from "vitest";
import { cellName } from "../grid/names";
import { next } from "../grid/next";
import { openedGrid } from "../grid/opened";
import type { GridCell, GridState, Paste } from "../grid/state";
import type { MatchedCell } from "./matched-block";
import { fillOf, previewOf, spread } from "./preview";
import { blockIn } from "./block";

const COLUMNS = ["PU", "BPU", "TOTAL"] as const;

/** @param before people last month, by region */
function grid(before: Record<string, [number | null, number | null]>): GridState {
  const rows = Object.entries(before).map(([region, people]) => ({
    region,
    name: `Kabupaten ${region}`,
    mark: "",
    stamp: "",
    basis: { workers: null, lastMonth: null, target: null },
    places: {},
    answers: [],
    cells: COLUMNS.map((column, index): GridCell => ({
      region,
      column,
      text: "",
      saved: "",
      revision: 0,
      typedAs: null,
      own: null,
      thousands: null,
      isAnswered: false,
      before: people[index] ?? null,
      standing: { kind: "kept", by: null },
    })),
  }));
  return openedGrid({ rows, columns: COLUMNS, progress: "", thousands: null });
}
const cell = (region: string, column: (typeof COLUMNS)[number], text: string): MatchedCell => ({
  region,
  column,
  text,
  line: 1,
});
const shown = (state: GridState, cells: MatchedCell[]) => previewOf(state, { cells, left: [], sums: [] }, null);

describe("the preview of a block", () => {
  it("says what is new, changed and the same", () => {
    const typed = (state: GridState, column: string, text: string) =>
      next(state, { kind: "typed", name: cellName("35.03", column), text });
    const state = typed(typed(grid({ "35.03": [null, null] }), "PU", "12"), "BPU", "1.234.567");
    const changes = (cells: MatchedCell[]) =>
      shown(state, cells).cells.map(({ change, people }) => `${change} ${people}`);
    expect(changes([cell("35.03", "PU", "13"), cell("35.03", "BPU", "1234567")])).toEqual([
      "changed 13",
      "same 1234567",
    ]);
  });

  it("decides the sign for thousands over the whole block, else by last month's figures of the same cells", () => {
    const state = grid({ "35.03": [null, 40_000] });
    const decided = (cells: MatchedCell[]) => {
      const { sign, asked, cells: read } = shown(state, cells);
      return [sign, asked === null, ...read.map(({ people }) => people)];
    };
    expect(decided([cell("35.03", "PU", "39.610"), cell("35.03", "BPU", "1.234.567")])).toEqual([
      ".",
      true,
      39_610,
      1_234_567,
    ]);
    expect(decided([cell("35.03", "BPU", "39.610")])).toEqual([".", true, 39_610]);
    expect(decided([cell("35.03", "BPU", "39,610")])).toEqual([",", true, 39_610]);
  });

  it("asks once where nothing decides, and puts nothing in before", () => {
    const state = grid({ "35.03": [null, null], "35.04": [null, null] });
    const cells = [cell("35.03", "PU", "39.610"), cell("35.04", "PU", "52.100"), cell("35.04", "BPU", "7")];
    expect(shown(state, cells).asked?.text).toBe("39.610");
    const paste: Paste = { kind: "shown", text: "", from: "", matched: { cells, left: [], sums: [] }, sign: null };
    const waiting = next({ ...state, paste }, { kind: "put" });
    expect(waiting.paste).toEqual(paste);
    const put = next(next(waiting, { kind: "choseSign", sign: "." }), { kind: "put" });
    expect(put.paste).toBeNull();
    expect(put.cells[cellName("35.04", "PU")]).toMatchObject({ text: "52.100", thousands: "." });
  });

  it("leaves out, with a reason, what cannot be read and what is locked", () => {
    const state = grid({ "35.03": [null, null] });
    const { left, cells } = shown(state, [cell("35.03", "PU", "sebelas"), cell("35.72", "PU", "5")]);
    expect(cells).toEqual([]);
    expect(left[0]).toMatchObject({ what: "PU, Kabupaten 35.03: sebelas" });
    expect(left[0]!.why).toContain("bukan bilangan");
    expect(left[1]).toEqual({ what: "PU, 35.72: 5", why: "daerah ini sedang terkunci" });
  });
});

describe("a block of figures", () => {
  it("fills from the cell right and down, and leaves cells as they are where it is empty", () => {
    const state = grid({ "35.03": [null, null], "35.04": [null, null] });
    const matched = spread(state, blockIn("1\t2\n\t4\n5"), cellName("35.03", "PU"));
    expect(fillOf(state, matched).texts).toEqual({ "sel:35.03:PU": "1", "sel:35.03:BPU": "2", "sel:35.04:BPU": "4" });
    expect(matched.left).toEqual([{ what: "5 (baris 3, kolom 1)", why: "di luar tabel" }]);
  });

  it("writes its thousands as its sums say, where the form has them beside", () => {
    const state = grid({ "35.03": [null, null] });
    const thousands = (text: string) => fillOf(state, spread(state, blockIn(text), cellName("35.03", "PU"))).thousands;
    expect(thousands("1.500\t12\t1.512")).toBe(".");
    expect(thousands("1,500\t12\t1,512")).toBe(",");
    expect(thousands("1.500\t12\t1.513")).toBeNull();
  });
});
