import { setTimeout as sleep } from "node:timers/promises";
import type { UserActor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import type { PrismaClient } from "@/lib/db/client";
import { saveEffort } from "@/lib/efforts/commands";
import { recordVisit } from "@/lib/visits/commands/visits";
import { pick, type Place } from "./edit-cells";
import type { Told } from "./acknowledgements";
import { failureOf } from "./failure-of";

const BETWEEN_MS = 20;

/** Proposes visits and writes down groups of workers in turn, each with a text that is there once, until it is over. */
export async function keepWork(
  actor: UserActor,
  { regions, isOver, note, name, round }: Place & { name: number; round: number },
): Promise<void> {
  for (let turn = 1; !isOver(); turn += 1) {
    const regionCode = pick(regions);
    const text = `Uji ${name} ${round} ${turn}`;
    try {
      if (turn % 2 === 0) {
        const plan = { day: dayAt(now()), kind: "AUDIENCE" as const, place: text, offices: "Kantor uji" };
        note({ kind: "kept", table: "visit", key: await recordVisit(actor, { regionCode, plan, reason: null }), text });
      } else {
        const { key } = await saveEffort(actor, { regionCode, said: groupCalled(text), seen: "", reason: "" });
        note({ kind: "kept", table: "effort", key: `${regionCode} ${key}`, text });
      }
    } catch (error) {
      note(failureOf(error));
    }
    await sleep(BETWEEN_MS);
  }
}

function groupCalled(title: string): Parameters<typeof saveEffort>[1]["said"] {
  return {
    ...{ kind: "GROUP", group: "OTHER", title, standing: "REGISTERED", potential: 1000, covered: 10, months: null },
    ...{ funding: null, document: null, asOf: "2025-09", source: "Uji beban", url: null, note: null },
  };
}

/** @returns visits and efforts that somebody was told were kept and are not there as told, or are there without an event */
export async function lostWork(db: PrismaClient, told: readonly Told[]): Promise<string[]> {
  const [visits, efforts, events] = await Promise.all([
    db.visitRevision.findMany({ where: { revision: 1 }, select: { visitId: true, place: true } }),
    db.effort.findMany({ where: { version: 1 }, select: { regionCode: true, key: true, title: true } }),
    db.auditEvent.findMany({
      where: { action: { in: ["visit.recorded", "effort.saved"] } },
      select: { subjectKey: true },
    }),
  ]);
  const found = new Map([
    ...visits.map(({ visitId, place }): [string, string | null] => [`visit ${visitId}`, place]),
    ...efforts.map(({ regionCode, key, title }): [string, string | null] => [`effort ${regionCode} ${key}`, title]),
  ]);
  const lost = told.flatMap((one) => {
    if (one.kind !== "kept") return [];
    const subject = `${one.table} ${one.key}`;
    const there = found.get(subject);
    return there === one.text ? [] : [`${subject} was kept as "${one.text}" and is "${there ?? "gone"}"`];
  });
  const own = [...found.values()].filter((text) => text?.startsWith("Uji ")).length;
  return events.length === own ? lost : [...lost, `${own} visits and efforts have ${events.length} events`];
}
