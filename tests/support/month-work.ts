import { randomBytes } from "node:crypto";
import { beforeAll, expect } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { actorOf } from "@/lib/auth/session";
import { addMonths, periodOf, type Period } from "@/lib/core/period";
import { useDatabase, useInstallation } from "@/lib/env";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { readNewestVersions, type OpenedVersion } from "@/lib/reports/queries/versions";
import { stampOfReport } from "@/lib/reports/rules/entry-columns";
import type { CellChange, EntryColumn, ReportKey } from "@/lib/reports/schema";
import type { Role, Scope } from "@/lib/access/schema";
import { makeUser, signInAs } from "./accounts";
import { testDatabase } from "./database";

/** Regencies of the branch that the people here work for, and one of another branch. */
export const REGIONS = ["35.03", "35.04", "35.05", "35.72"] as const;
export const FOREIGN = "35.14";
const BLITAR: Scope = { kind: "BRANCH", branchId: "blitar" };
const ALL: Scope = { kind: "ALL" };

/** When a month is open, whatever the clock says. */
const WINDOWS = { open: [2000, 2100], closed: [2000, 2001], upcoming: [2100, 2101] } as const;
/** Between two months of a file; no multiple of it is a year that the quality rules compare with, save for five years. */
const APART = 5;

const PEOPLE = {
  staff: ["BRANCH_STAFF", BLITAR],
  colleague: ["BRANCH_STAFF", BLITAR],
  head: ["BRANCH_HEAD", BLITAR],
  office: ["REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "jawa-timur" }],
  farOffice: ["REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "banuspa" }],
  neighbour: ["BRANCH_STAFF", { kind: "BRANCH", branchId: "pasuruan" }],
  official: ["REGIONAL_OFFICIAL", { kind: "REGION", regionCode: "35.72" }],
  supervisor: ["SUPERVISOR", ALL],
  admin: ["ADMIN", ALL],
  example: ["BRANCH_STAFF", BLITAR],
} as const satisfies Record<string, readonly [Role, Scope]>;
export type Person = keyof typeof PEOPLE;

/** Figures by column, as they are typed. */
export type Typed = Partial<Record<EntryColumn, string>>;

/** One cell as a browser sends it, over an empty one unless said otherwise. */
export function change(
  region: string,
  column: EntryColumn,
  text: string,
  base = 0,
  thousands: "." | "," | null = null,
): CellChange {
  return { region, column, text, thousands, base };
}

/** A database of its own and people who have signed in to it; call it at the top of a test file. */
export function monthWork() {
  const database = testDatabase();
  const actors = new Map<Person, UserActor>();
  const sessions = new Map<Person, Headers>();
  let latest = periodOf(2021, 1);

  beforeAll(async () => {
    useDatabase(database.url);
    useInstallation({ secret: randomBytes(32).toString("base64url") });
    for (const [person, [role, scope]] of Object.entries(PEOPLE) as [Person, (typeof PEOPLE)[Person]][]) {
      const { email } = await makeUser(database.db, role, scope, { isExample: person === "example" });
      const headers = await signInAs(email);
      sessions.set(person, headers);
      actors.set(person, await actorOf(headers));
    }
  });

  const who = (person: Person): UserActor => actors.get(person)!;

  /** What a script of our own pages sends, in the person's session. */
  function request(person: Person | null, body: object): Request {
    const headers = new Headers(person === null ? {} : sessions.get(person));
    headers.set("content-type", "application/json");
    const text = JSON.stringify(body);
    headers.set("content-length", String(Buffer.byteLength(text)));
    return new Request("http://localhost/", { method: "POST", headers, body: text });
  }

  /** A month that no other test has touched. */
  async function month(state: keyof typeof WINDOWS = "open"): Promise<Period> {
    const period = (latest = addMonths(latest, APART));
    await setWindow(period, state);
    return period;
  }

  async function setWindow(period: Period, state: keyof typeof WINDOWS): Promise<void> {
    const [from, until] = WINDOWS[state];
    const window = { opensAt: new Date(Date.UTC(from, 0)), closesAt: new Date(Date.UTC(until, 0)), setBy: "uji" };
    await database.db.periodWindow.upsert({ where: { period }, create: { period, ...window }, update: window });
  }

  /** The newest version of a region's month with its cells, undefined where nobody has begun. */
  async function opened({ period, regionCode }: ReportKey): Promise<OpenedVersion | undefined> {
    return (await readNewestVersions(database.db, period, [regionCode])).get(regionCode);
  }

  /** What a page of the report would have shown. */
  async function stamp(key: ReportKey): Promise<string> {
    const found = await opened(key);
    return found ? stampOfReport(found) : "";
  }

  /** Types figures over what stands there. @throws when one of them is not saved */
  async function type(person: Person, key: ReportKey, typed: Typed): Promise<void> {
    const { cells = {} } = (await opened(key)) ?? {};
    const changes = (Object.entries(typed) as [EntryColumn, string][]).map(([column, text]) =>
      change(key.regionCode, column, text, cells[column]?.revision ?? 0),
    );
    const { verdicts } = await saveCells(who(person), { period: key.period, changes });
    expect(verdicts.map(({ kind }) => kind)).toEqual(verdicts.map(() => "saved"));
  }

  /** The events of a region's month, oldest first. */
  async function events({ period, regionCode }: ReportKey) {
    return database.db.auditEvent.findMany({
      where: { subjectKind: "report", subjectKey: { startsWith: `${period} ${regionCode}` } },
      orderBy: { number: "asc" },
    });
  }

  /** Advances with whatever a reading page can show. */
  async function dataVersion(): Promise<bigint> {
    return (await database.db.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).value;
  }

  /** All that a step could write. */
  async function everything() {
    const { db } = database;
    const byMonth = [{ period: "asc" }, { regionCode: "asc" }, { version: "asc" }] as const;
    return {
      reports: await db.report.findMany({ orderBy: [...byMonth] }),
      cells: await db.reportCell.findMany({ orderBy: [...byMonth, { column: "asc" }] }),
      counts: await db.participantCount.count(),
      sources: await db.source.count(),
      reopenings: await db.reopening.count(),
      events: await db.auditEvent.count(),
      version: await dataVersion(),
    };
  }

  /** Runs a step that must be refused and leave nothing behind. @returns its numbered reason, `W.202` */
  async function refusal(step: () => Promise<unknown>): Promise<string> {
    const before = await everything();
    const said = await step().then(
      () => "accepted",
      (error: unknown) => (error as Error).message,
    );
    expect(await everything()).toEqual(before);
    return /^W\.\d{3}/.exec(said)?.[0] ?? said;
  }

  return { database, who, request, month, setWindow, opened, stamp, type, events, dataVersion, everything, refusal };
}
