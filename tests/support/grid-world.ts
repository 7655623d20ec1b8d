import fc from "fast-check";
import { judgeChange, type CellVerdict } from "@/lib/reports/rules/judge-change";
import type { GridEvent } from "@/lib/reports/rules/grid/event";
import { cellName } from "@/lib/reports/rules/grid/names";
import { next } from "@/lib/reports/rules/grid/next";
import { openedGrid } from "@/lib/reports/rules/grid/opened";
import { requestOf } from "@/lib/reports/rules/grid/request";
import type { GridCell, GridState, ShownRow } from "@/lib/reports/rules/grid/state";
import { draftsOf } from "@/lib/reports/rules/grid/waiting";
import type { EntryCell } from "@/lib/reports/schema";

// A person at the form of a month, their browser, colleagues, and a server that judges as the real one does.

const AT = new Date("2025-11-03T02:00:00Z");
const COLUMNS = ["PU", "BPU"] as const;
const REGIONS = ["35.03", "35.04"];
export const PLACES = REGIONS.flatMap((region) =>
  COLUMNS.map((column) => ({ region, column, name: cellName(region, column) })),
);
export const NAMES = PLACES.map(({ name }) => name);

/** What the server has: the same judgement as the real one, in memory. */
export type Server = { cells: Map<string, EntryCell>; accepted: Map<string, Set<string>>; locked: Set<string> };

export const digits = (text: string) => text.replace(/[.,\s]/g, "");

export function newServer(): Server {
  return { cells: new Map(), accepted: new Map(NAMES.map((name) => [name, new Set<string>()])), locked: new Set() };
}

function shownRows(server: Server): ShownRow[] {
  return REGIONS.map((region) => {
    const cells = COLUMNS.map((column): GridCell => {
      const stored = server.cells.get(cellName(region, column));
      return {
        region,
        column,
        text: stored?.text ?? "",
        saved: stored?.text ?? "",
        revision: stored?.revision ?? 0,
        typedAs: null,
        own: null,
        thousands: null,
        isAnswered: false,
        before: null,
        standing: { kind: "kept", by: null },
      };
    });
    const isLocked = server.locked.has(region);
    const html = JSON.stringify([isLocked, cells]);
    const place = { html, beside: "", isMarked: false };
    return {
      region,
      name: `Kabupaten ${region}`,
      mark: html,
      stamp: "",
      basis: { workers: null, lastMonth: null, target: null },
      places: { PU: place, BPU: place, STATE: place, NOTES: place },
      cells: isLocked ? [] : cells,
      answers: [],
    };
  });
}

export function open(server: Server): GridState {
  return openedGrid({ rows: shownRows(server), columns: COLUMNS, progress: "", thousands: null });
}

/** The server takes what is under way. @returns its answer */
export function takeFlight(state: GridState, server: Server): CellVerdict[] {
  return requestOf(state).changes.map((sent) => {
    const change = { ...sent, column: sent.column as "PU" };
    const name = cellName(change.region, change.column);
    if (server.locked.has(change.region)) {
      const refusal = { code: "W.201", problem: "Terkunci.", why: "", remedy: "" } as const;
      return { kind: "locked", region: change.region, column: change.column, refusal };
    }
    const { verdict, write } = judgeChange(change, server.cells.get(name), { by: "saya", at: AT });
    if (write) server.cells.set(name, write);
    if (verdict.kind !== "conflict") server.accepted.get(name)!.add(change.text.trim());
    return verdict;
  });
}

export type Command =
  | { do: "type"; place: number; text: string }
  | { do: "paste"; text: string }
  | { do: "focus"; place: number | null }
  | { do: "undo" | "redo" | "due" | "answer" | "lose answer" | "lose request" | "refresh" | "old refresh" | "press" }
  | { do: "choose"; place: number; whose: "mine" | "theirs" }
  | { do: "sign"; sign: "." | "," }
  | { do: "colleague"; place: number; text: string }
  | { do: "lock"; row: number }
  | { do: "reopen" };

const text = fc.constantFrom("", "7", "12", "1.234", "1,234", "28 ribu", "sebelas", "47.500", "-", "1.2.3", " 9 ");
const place = fc.nat(PLACES.length - 1);
export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("type" as const), place, text }) },
  fc.record({ do: fc.constant("paste" as const), text }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant("focus" as const), place: fc.option(place) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "undo" as const,
        "redo" as const,
        "due" as const,
        "answer" as const,
        "lose answer" as const,
        "lose request" as const,
        "refresh" as const,
        "old refresh" as const,
        "press" as const,
      ),
    }),
  },
  fc.record({ do: fc.constant("choose" as const), place, whose: fc.constantFrom("mine" as const, "theirs" as const) }),
  fc.record({ do: fc.constant("sign" as const), sign: fc.constantFrom("." as const, "," as const) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("colleague" as const), place, text }) },
  fc.record({ do: fc.constant("lock" as const), row: fc.nat(REGIONS.length - 1) }),
  fc.record({ do: fc.constant("reopen" as const) }),
);

/** A person, a browser and a server, one step at a time; `last` is what the person last put into each cell. */
export function play(commands: readonly Command[], check: (world: World) => void): World {
  const world: World = { server: newServer(), last: new Map(), state: undefined!, older: { rows: [], sends: 0 } };
  world.state = open(world.server);
  for (const one of commands) {
    perform(world, one);
    check(world);
  }
  return world;
}
export type World = {
  server: Server;
  last: Map<string, string>;
  state: GridState;
  older: { rows: ShownRow[]; sends: number };
};

export function perform(world: World, one: Command): void {
  const { server, last } = world;
  const go = (event: GridEvent) => {
    world.state = next(world.state, event);
  };
  /** Whatever a person does is read off the fields: what stands there afterwards was put there. */
  const act = (event: GridEvent) => {
    const before = world.state.cells;
    go(event);
    for (const [name, cell] of Object.entries(world.state.cells))
      if (cell.text !== before[name]?.text) note(name, cell.text.trim());
  };
  const note = (name: string, typed: string) => {
    last.set(name, typed);
    // What was saved before is no proof, except where it is typed once more over itself.
    const isThere = world.state.cells[name]!.saved.trim() === typed;
    server.accepted.set(name, new Set(isThere ? [typed] : []));
  };
  switch (one.do) {
    case "type": {
      act({ kind: "typed", name: NAMES[one.place]!, text: one.text });
      return;
    }
    case "paste": {
      const from = NAMES[0]!;
      act({ kind: "pasted", text: `${one.text}\t${one.text}\n${one.text}\t7`, from });
      return;
    }
    case "focus": {
      const at = one.place === null ? null : PLACES[one.place]!;
      go({ kind: "focused", place: at && { region: at.region, part: at.column } });
      return;
    }
    case "undo": {
      act({ kind: "undone" });
      return;
    }
    case "redo": {
      act({ kind: "redone" });
      return;
    }
    case "choose": {
      act({ kind: "chose", name: NAMES[one.place]!, whose: one.whose });
      return;
    }
    case "sign": {
      go({ kind: "answeredThousands", sign: one.sign });
      return;
    }
    case "due": {
      go({ kind: "due" });
      return;
    }
    case "answer": {
      if (!world.state.flight) return;
      const since = world.state.sends;
      const outcome = { cells: takeFlight(world.state, server), answers: [], stamps: {} };
      go({ kind: "saved", outcome, shown: { rows: shownRows(server), progress: null, since }, at: "9.00" });
      return;
    }
    case "lose answer":
      if (world.state.flight) takeFlight(world.state, server);
      {
        if (world.state.flight) go({ kind: "failed", trouble: "network" });
        return;
      }
    case "lose request": {
      if (world.state.flight) go({ kind: "failed", trouble: "session" });
      return;
    }
    case "refresh":
      world.older = { rows: shownRows(server), sends: world.state.sends };
      go({ kind: "shown", shown: { rows: world.older.rows, progress: null, since: world.older.sends } });
      return;
    case "old refresh": {
      go({ kind: "shown", shown: { rows: world.older.rows, progress: null, since: world.older.sends } });
      return;
    }
    case "press": {
      go({ kind: "pressed", button: "kirim 35.03", isOnline: true });
      return;
    }
    case "colleague": {
      const { region, column, name } = PLACES[one.place]!;
      const base = server.cells.get(name)?.revision ?? 0;
      const change = { region, column, text: one.text, thousands: null, base };
      const { write } = judgeChange(change, server.cells.get(name), { by: "rekan", at: AT });
      if (write && !server.locked.has(region)) server.cells.set(name, write);
      return;
    }
    case "lock":
      if (!server.locked.delete(REGIONS[one.row]!)) server.locked.add(REGIONS[one.row]!);
      return;
    case "reopen": {
      // A closed window: only what the browser kept and the server has is left, and what a lock has refused is gone.
      const drafts = draftsOf(world.state);
      for (const [name, cell] of Object.entries(world.state.cells))
        if (cell.standing.kind === "locked") last.delete(name);
      // What a colleague has put there meanwhile to the letter needs no sending: it is there.
      for (const [name, { text: kept }] of Object.entries(drafts))
        if (server.cells.get(name)?.text === kept) server.accepted.get(name)?.add(kept.trim());
      world.state = next(open(server), { kind: "restored", drafts });
      for (const name of last.keys()) if (!world.state.cells[name]) last.delete(name);
    }
  }
}
