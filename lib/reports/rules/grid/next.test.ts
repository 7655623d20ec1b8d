import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  command,
  digits,
  NAMES,
  newServer,
  open,
  perform,
  PLACES,
  play,
  takeFlight,
  type Command,
  type Server,
  type World,
} from "../../../../tests/support/grid-world";
import type { GridEvent } from "./event";
import { cellName } from "./names";
import { next } from "./next";
import { pageOf, requestOf } from "./request";
import type { GridState } from "./state";
import { cellWaits, draftsOf, waiting } from "./waiting";

const SHOWN = new Set(["conflict", "locked", "question", "unread"]);

function expectNothingLost({ state, server, last }: World): void {
  const drafts = draftsOf(state);
  for (const [name, typed] of last) {
    const cell = state.cells[name];
    const isKept = cell?.text.trim() === typed && (cellWaits(cell) || SHOWN.has(cell.standing.kind));
    const stored = server.cells.get(name)?.text ?? "";
    const wasSaved = [stored, ...server.accepted.get(name)!].some((one) => digits(one) === digits(typed));
    expect(isKept || wasSaved, `${name} ${typed} ${JSON.stringify(cell)}`).toBe(true);
    if (cell && cellWaits(cell) && cell.text.trim() !== cell.saved.trim() && cell.typedAs === null)
      expect(drafts[name]?.text).toBe(cell.text);
  }
}

/** Found by chance once: a window that closed held what a colleague had just saved, and then took away. */
const SAME_BY_A_COLLEAGUE: Command[] = [
  { do: "colleague", place: 0, text: "1,234" },
  { do: "type", place: 0, text: "1,234" },
  { do: "reopen" },
  { do: "colleague", place: 0, text: "" },
];

describe("the form of a month, whatever the order of events", () => {
  it("never loses what was typed: it is saved, waits, or is shown with its reason", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        play(commands, expectNothingLost);
      }),
      { numRuns: 1000, examples: [[SAME_BY_A_COLLEAGUE]] },
    );
  });

  it("comes to rest once the server can be reached: what waits is sent, and both have the same", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const world = play(commands, () => undefined);
        world.server.locked.clear();
        for (let round = 0; round < 4; round++) {
          perform(world, { do: "due" });
          perform(world, { do: "answer" });
        }
        perform(world, { do: "focus", place: null });
        perform(world, { do: "refresh" });
        const { state, server } = world;
        expect(waiting(state)).toEqual({ cells: [], answers: [] });
        expect(state.flight).toBeNull();
        for (const name of NAMES) {
          const cell = state.cells[name]!;
          if (!["conflict", "locked"].includes(cell.standing.kind))
            expect(cell.text.trim()).toBe(server.cells.get(name)?.text ?? "");
        }
      }),
      { numRuns: 600 },
    );
  });

  it("never writes over a colleague's figure that was not shown", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), fc.nat(PLACES.length - 1), (commands, at) => {
        const world = play(commands, () => undefined);
        const name = NAMES[at]!;
        if (world.state.flight) perform(world, { do: "lose request" });
        world.server.locked.clear();
        perform(world, { do: "colleague", place: at, text: "4711" });
        perform(world, { do: "type", place: at, text: "815" });
        const seen = world.state.cells[name];
        const isSeen = seen?.saved === "4.711";
        perform(world, { do: "due" });
        perform(world, { do: "answer" });
        if (seen && !isSeen) {
          expect(world.server.cells.get(name)?.text).toBe("4.711");
          expect(world.state.cells[name]?.standing).toMatchObject({ kind: "conflict", theirs: { text: "4.711" } });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("one thing after the other", () => {
  const [first, second] = NAMES as [string, string];
  const apply = (state: GridState, ...events: GridEvent[]) => events.reduce(next, state);
  const at = (name: string) => {
    const { region, column } = PLACES.find((one) => one.name === name)!;
    return { kind: "focused", place: { region, part: column } } as const;
  };
  const answer = (state: GridState, server: Server) =>
    next(state, {
      kind: "saved",
      outcome: { cells: takeFlight(state, server), answers: [], stamps: {} },
      shown: null,
      at: "9.00",
    });

  it("a paste is one step back and one step forth, also after the server wrote it in its own way", () => {
    const server = newServer();
    let state = apply(open(server), at(second), { kind: "typed", name: second, text: "3" }, at(first));
    state = answer(next(state, { kind: "pasted", text: "28 ribu\tsebelas\n1\t2", from: first }), server);
    state = apply(state, { kind: "focused", place: null });
    expect(state.cells[first]!.text).toBe("28.000");
    state = next(state, { kind: "undone" });
    expect([state.cells[first]!.text, state.cells[second]!.text]).toEqual(["", "3"]);
    state = next(state, { kind: "redone" });
    expect([state.cells[first]!.text, state.cells[second]!.text]).toEqual(["28 ribu", "sebelas"]);
    state = apply(state, { kind: "undone" }, { kind: "undone" });
    expect([state.cells[first]!.text, state.cells[second]!.text]).toEqual(["", ""]);
  });

  it("taking back leaves alone what a colleague has put there since", () => {
    const server = newServer();
    let state = apply(open(server), at(first), { kind: "typed", name: first, text: "12" }, { kind: "due" });
    state = apply(answer(state, server), { kind: "focused", place: null });
    const world: World = { server, state, last: new Map(), older: { rows: [], sends: 0 } };
    perform(world, { do: "colleague", place: 0, text: "99" });
    perform(world, { do: "refresh" });
    expect(world.state.cells[first]!.text).toBe("99");
    perform(world, { do: "undo" });
    expect(world.state.cells[first]!.text).toBe("99");
    expect(world.state.told).toContain("1 sel dibiarkan");
  });

  it("under the cursor nothing is written in another way until it leaves", () => {
    const server = newServer();
    let state = apply(open(server), at(first), { kind: "typed", name: first, text: "47500" }, { kind: "due" });
    state = answer(state, server);
    expect(state.cells[first]).toMatchObject({ text: "47500", saved: "47.500", standing: { kind: "saved" } });
    expect(waiting(state).cells).toEqual([]);
    expect(next(state, at(second)).cells[first]!.text).toBe("47.500");
  });

  it("one answer about the thousands settles every cell that asks, in one save", () => {
    const server = newServer();
    const text = "30.610\t31.610\n32.610\t33.610";
    let state = answer(next(open(server), { kind: "pasted", text, from: first }), server);
    expect(NAMES.map((name) => state.cells[name]!.standing.kind)).toEqual(Array(4).fill("question"));
    state = next(state, { kind: "answeredThousands", sign: "." });
    expect(requestOf(state).changes.map(({ thousands }) => thousands)).toEqual([".", ".", ".", "."]);
    state = answer(state, server);
    expect(NAMES.map((name) => state.cells[name]!.standing.kind)).toEqual(Array(4).fill("saved"));
  });

  it("a button waits for what is unsaved, and is never pressed later by itself after a failure", () => {
    const server = newServer();
    let state = apply(open(server), { kind: "typed", name: first, text: "5" });
    state = next(state, { kind: "pressed", button: "kirim 35.03", isOnline: true });
    expect(state.step).toEqual({ kind: "waiting", button: "kirim 35.03" });
    expect(answer(state, server).step).toEqual({ kind: "ready", button: "kirim 35.03" });
    const failed = next(state, { kind: "failed", trouble: "network" });
    expect(failed.step).toEqual({ kind: "held", why: "trouble" });
    const later = answer(apply(failed, { kind: "reached" }), server);
    expect(later.cells[first]!.standing.kind).toBe("saved");
    expect(later.step?.kind).not.toBe("ready");
  });

  it("no button is pressed without a network, nor while two figures stand against each other", () => {
    const server = newServer();
    const offline = next(open(server), { kind: "pressed", button: "kirim 35.03", isOnline: false });
    expect(offline).toMatchObject({ step: { kind: "held", why: "trouble" }, trouble: "network" });
    const world: World = { server, state: open(server), last: new Map(), older: { rows: [], sends: 0 } };
    perform(world, { do: "colleague", place: 0, text: "99" });
    perform(world, { do: "type", place: 0, text: "98" });
    perform(world, { do: "press" });
    perform(world, { do: "answer" });
    expect(world.state).toMatchObject({ step: { kind: "held", why: "conflict" }, goTo: { name: first } });
    expect(draftsOf(world.state)[first]).toEqual({ text: "98", base: "0" });
  });

  it("an answer that is older than a save is passed over", () => {
    const server = newServer();
    const world: World = { server, state: open(server), last: new Map(), older: { rows: [], sends: 0 } };
    perform(world, { do: "refresh" });
    perform(world, { do: "type", place: 0, text: "5" });
    perform(world, { do: "due" });
    perform(world, { do: "answer" });
    perform(world, { do: "old refresh" });
    expect(world.state.cells[first]).toMatchObject({ text: "5", saved: "5", revision: 1 });
  });

  it("a closed window does not decide between two figures", () => {
    const server = newServer();
    const world: World = { server, state: open(server), last: new Map(), older: { rows: [], sends: 0 } };
    perform(world, { do: "type", place: 0, text: "5" });
    perform(world, { do: "colleague", place: 0, text: "66" });
    perform(world, { do: "due" });
    perform(world, { do: "answer" });
    for (let visit = 0; visit < 2; visit++) {
      perform(world, { do: "reopen" });
      expect(world.state.cells[first]).toMatchObject({
        text: "5",
        standing: { kind: "conflict", theirs: { text: "66" } },
      });
    }
    perform(world, { do: "choose", place: 0, whose: "mine" });
    perform(world, { do: "answer" });
    expect(server.cells.get(first)?.text).toBe("5");
  });

  it("a row of which something is being worked on keeps no mark, so that it comes again", () => {
    const server = newServer();
    const world: World = { server, state: open(server), last: new Map(), older: { rows: [], sends: 0 } };
    perform(world, { do: "type", place: 0, text: "5" });
    perform(world, { do: "colleague", place: 1, text: "77" });
    perform(world, { do: "colleague", place: 0, text: "66" });
    perform(world, { do: "refresh" });
    expect(world.state.cells[first]!.text).toBe("5");
    expect(world.state.cells[second]!.text).toBe("77");
    expect(pageOf(world.state).rows["35.03"]).toBe("");
  });

  it("Enter goes down a column and on to the next one, past rows without cells", () => {
    const state = open(newServer());
    const go = (from: string, by: 1 | -1) => next(state, { kind: "moved", from, by }).goTo?.name ?? null;
    expect(go(cellName("35.03", "PU"), 1)).toBe(cellName("35.04", "PU"));
    expect(go(cellName("35.04", "PU"), 1)).toBe(cellName("35.03", "BPU"));
    expect(go(cellName("35.03", "PU"), -1)).toBeNull();
  });
});
