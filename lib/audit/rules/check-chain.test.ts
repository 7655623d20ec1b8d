import { describe, expect, it } from "vitest";
import type { ChainHead, SealedEvent } from "../schema";
import { checkChain } from "./check-chain";
import { GENESIS_HASH, hashOf } from "./seal";

const LENGTH = 6;

function seal(event: SealedEvent): SealedEvent {
  return { ...event, hash: hashOf(event) };
}

function chain(): SealedEvent[] {
  const events: SealedEvent[] = [];
  for (let number = 1; number <= LENGTH; number++) events.push(newEvent(number, events.at(-1)?.hash ?? GENESIS_HASH));
  return events;
}

function newEvent(number: number, previousHash: string): SealedEvent {
  const who = { actorKind: "command-line", actorId: "import", actorRole: null };
  const what = { action: "facts.imported", subjectKind: "source", subjectKey: `file-${number}` };
  const states = { before: null, after: `{"facts": ${number}}`, reason: null, requestId: null };
  return seal({ number, at: "2026-11-21T00:00:00.000Z", ...who, ...what, ...states, previousHash, hash: "" });
}

const headOf = (events: SealedEvent[]): ChainHead => ({ number: events.at(-1)!.number, hash: events.at(-1)!.hash });

/** @returns what is found after `tamper` has changed the events, as "kind number" and how many held before it */
async function found(tamper: (events: SealedEvent[]) => SealedEvent[], head: ChainHead | null = headOf(chain())) {
  const verdict = await checkChain(stream(tamper(chain())), head);
  return `${verdict.broken?.kind} ${verdict.broken?.number} after ${verdict.checked}`;
}

/** As a cursor gives them. */
async function* stream(events: SealedEvent[]): AsyncGenerator<SealedEvent> {
  for (const event of events) yield await Promise.resolve(event);
}

/** The rows from `number` on with their numbers shifted, as after a removal or insertion that hides the gap. */
const shift = (events: SealedEvent[], number: number, by: number) =>
  events.map((event) => (event.number >= number ? { ...event, number: event.number + by } : event));
const without = (events: SealedEvent[], ...numbers: number[]) =>
  events.filter(({ number }) => !numbers.includes(number));
const replace = (events: SealedEvent[], changed: SealedEvent) =>
  events.map((event) => (event.number === changed.number ? changed : event));
const byNumber = (events: SealedEvent[]) => [...events].sort((a, b) => a.number - b.number);
const swap = (a: number, b: number) => (events: SealedEvent[]) =>
  byNumber(
    events.map((event) => ({ ...event, number: event.number === a ? b : event.number === b ? a : event.number })),
  );

describe("a chain that holds", () => {
  it("is walked to its end", async () => {
    expect(await found((events) => events)).toBe("undefined undefined after 6");
    expect(await found(() => [], { number: 0, hash: GENESIS_HASH })).toBe("undefined undefined after 0");
  });
});

describe("an altered event", () => {
  const at = (number: number) => (events: SealedEvent[]) => ({ ...events[number - 1]!, after: '{"facts": 99}' });

  it.each([1, 3, 6])("%i is found by its content", async (number) => {
    expect(await found((events) => replace(events, at(number)(events)))).toBe(`altered ${number} after ${number - 1}`);
  });

  it.each([1, 3, 6])("%i is found when it was sealed again", async (number) => {
    const resealed = (events: SealedEvent[]) => replace(events, seal(at(number)(events)));
    expect(await found(resealed)).toBe(`altered ${number} after ${number - 1}`);
  });

  it("is found by its hash and by the hash before", async () => {
    expect(await found((events) => replace(events, { ...events[2]!, hash: "f".repeat(64) }))).toBe("altered 3 after 2");
    const unlinked = (events: SealedEvent[]) => ({ ...events[2]!, previousHash: "f".repeat(64) });
    expect(await found((events) => replace(events, unlinked(events)))).toBe("altered 3 after 2");
    expect(await found((events) => replace(events, seal(unlinked(events))))).toBe("altered 3 after 2");
  });

  it("is found where rows were swapped", async () => {
    expect(await found(swap(2, 3))).toBe("altered 2 after 1");
    expect(await found(swap(2, 5))).toBe("altered 2 after 1");
    expect(await found(swap(5, 6))).toBe("altered 5 after 4");
  });

  it("is found where the chain was sealed again to its end", async () => {
    const rewritten = (events: SealedEvent[]) => {
      const result = events.slice(0, 3);
      for (let number = 4; number <= LENGTH; number++)
        result.push(seal({ ...newEvent(number, result.at(-1)!.hash), reason: "x" }));
      return result;
    };
    expect(await found(rewritten)).toBe("altered 6 after 5");
  });
});

describe("removed events", () => {
  it("are found by the gap, at the end by the head", async () => {
    expect(await found((events) => without(events, 1))).toBe("removed 1 after 0");
    expect(await found((events) => without(events, 3, 4))).toBe("removed 3 after 2");
    expect(await found((events) => without(events, 6))).toBe("removed 6 after 5");
    expect(await found(() => [])).toBe("removed 1 after 0");
  });

  it("are found when the gap was closed", async () => {
    expect(await found((events) => shift(without(events, 3), 3, -1))).toBe("removed 3 after 2");
    expect(await found((events) => shift(without(events, 5), 5, -1))).toBe("removed 5 after 4");
  });

  it("are found beside a stray beyond the end", async () => {
    const stray = newEvent(99, GENESIS_HASH);
    expect(await found((events) => [...without(events, 5, 6), stray])).toBe("removed 5 after 4");
  });

  it("name the head when it is the head that was removed", async () => {
    expect(await found((events) => events, null)).toBe("removed 7 after 6");
  });
});

describe("an inserted event", () => {
  it("is found beyond the end and under a number in use", async () => {
    expect(await found((events) => [...events, newEvent(7, events.at(-1)!.hash)])).toBe("inserted 7 after 6");
    expect(await found((events) => byNumber([...events, newEvent(3, events[1]!.hash)]))).toBe("inserted 3 after 2");
    expect(await found((events) => [newEvent(0, GENESIS_HASH), ...events])).toBe("inserted 0 after 0");
  });

  it("is found where the others made room, with a seal that fits or not", async () => {
    const forged = (events: SealedEvent[]) => seal({ ...newEvent(3, events[1]!.hash), subjectKey: "file-x" });
    const roomy = (events: SealedEvent[], event: SealedEvent) => byNumber([...shift(events, 3, 1), event]);
    expect(await found((events) => roomy(events, forged(events)))).toBe("inserted 3 after 2");
    expect(await found((events) => roomy(events, { ...forged(events), reason: "x" }))).toBe("inserted 3 after 2");
  });

  it.each([1, 2, 3, 6])("is found where it copies event %i", async (copied) => {
    const copying = (events: SealedEvent[]) =>
      byNumber([...shift(events, 4, 1), { ...events[copied - 1]!, number: 4 }]);
    expect(await found(copying)).toBe("inserted 4 after 3");
  });
});
