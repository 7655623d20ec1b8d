import { combine, effectiveCounts, NOW, PACKED, unpack } from "@/lib/coverage/queries/effective";
import { provinceOf } from "@/lib/core/region-code";
import { requireUser, type Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { db, type Db } from "@/lib/db/client";
import { can } from "@/lib/access/policy";
import type { Action } from "@/lib/access/policy/table";
import { dayOf } from "@/lib/access/rules";
import {
  countStates,
  groupRegions,
  isOwed,
  monthStandingOf,
  type Completeness,
  type Grouping,
  type GroupPlace,
  type MonthStanding,
  type MonthVersion,
} from "../rules/completeness";
import { branchesOf } from "./covered-regions";
import { readContacts } from "./contacts";
import { readMonthRules, type MonthRules } from "./month-rules";

/**
 * How complete and timely a month is in the scope of whoever asks, and who is to be called. What is not approved yet is
 * told only about regions whose drafts the actor may read. The number of statements does not grow with the regions.
 * @throws AppError forbidden for anybody without an account
 */
export async function readCompleteness(given: Actor, period: Period, by: Grouping): Promise<Completeness> {
  const actor = requireUser(given);
  const tx = db();
  const [rules, offices, places] = await Promise.all([
    readMonthRules(tx, actor, period),
    readOffices(tx),
    readPlaces(tx),
  ]);
  const date = dayOf(period);
  const may = (action: Action, regionCode: string) => can(rules.actor, action, { regionCode, date, submittedBy: null });
  const regions = places.filter(({ level, code }) => level === "REGENCY" && may("read-in-depth", code));
  const codes = regions.map(({ code }) => code);
  const [{ versions, simulated }, lastApproved] = await Promise.all([
    readVersions(tx, period, codes),
    readLastApproved(tx, period, codes),
  ]);

  const judged = regions.map((region) => {
    const seesDrafts = may("read-drafts", region.code);
    const standing = monthStandingOf(
      versions.get(region.code) ?? [],
      rules.window.closesAt,
      seesDrafts,
      simulated.has(region.code),
    );
    const branches = ownFirst(rules, branchesOf(rules.coverage, { regionCode: region.code, period }));
    return { ...region, seesDrafts, standing, branches: branches.flatMap((id) => offices.get(id) ?? []) };
  });
  const owing = judged.filter(({ standing }) => isOwed(standing.state));
  const called = owing.filter(({ seesDrafts }) => seesDrafts).flatMap(({ branches }) => branches.map(({ id }) => id));
  const contacts = await readContacts(tx, [...new Set(called)]);
  const standings = judged.map(({ standing }) => standing);
  const provinces = new Map(places.map(({ code, name }) => [code, { id: code, name, isExample: false }]));
  const placeOf = ({ code, branches }: (typeof judged)[number]): GroupPlace => {
    const [branch = null] = branches;
    if (by === "provinsi") return provinces.get(provinceOf(code))!;
    if (by === "kanwil") return branch ? { id: branch.officeId, name: branch.office, isExample: false } : NO_BRANCH;
    return branch ? { id: branch.id, name: branch.name, isExample: branch.isExample } : NO_BRANCH;
  };
  const placed = judged.map((each) => {
    return { code: each.code, name: each.name, place: placeOf(each), standing: each.standing };
  });
  return {
    period,
    by,
    closesAt: rules.window.closesAt,
    isClosed: rules.at >= rules.window.closesAt,
    showsDrafts: judged.some(({ seesDrafts }) => seesDrafts),
    regions: judged.length,
    counts: countStates(standings),
    corrections: count(standings, ({ isCorrected }) => isCorrected),
    simulated: count(standings, ({ simulated }) => simulated),
    groups: groupRegions(placed),
    standings: placed,
    owing: owing.map(({ code, name, standing, branches, seesDrafts }) => ({
      code,
      name,
      state: standing.state,
      branches: branches.map(({ id, name, isExample }) => ({ id, name, isExample })),
      offices: [...new Set(branches.map(({ office }) => office))],
      lastApproved: lastApproved.get(code) ?? null,
      contacts: seesDrafts ? branches.flatMap(({ id }) => contacts.get(id) ?? []) : null,
    })),
  };
}

const NO_BRANCH: GroupPlace = { id: "", name: "Belum ada cabang", isExample: false };

function count(standings: readonly MonthStanding[], is: (standing: MonthStanding) => boolean): number {
  return standings.filter(is).length;
}

/** A region with two branches stands in the table once: with the branch that the reader's scope reaches it by. */
function ownFirst({ actor, coverage }: MonthRules, branchIds: readonly string[]): string[] {
  if (!("scope" in actor)) return [...branchIds];
  const { scope } = actor;
  const isOwn = (branchId: string) =>
    scope.kind === "BRANCH"
      ? branchId === scope.branchId
      : coverage.branches.some(
          ({ id, kanwilId }) => id === branchId && "kanwilId" in scope && kanwilId === scope.kanwilId,
        );
  return [...branchIds].sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
}

type Office = GroupPlace & { office: string; officeId: string };

async function readOffices(tx: Db): Promise<Map<string, Office>> {
  const rows = await tx.$queryRaw<Office[]>`
    SELECT b."id", b."name", b."isExample", k."name" AS "office", k."id" AS "officeId"
    FROM "Branch" b JOIN "Kanwil" k ON k."id" = b."kanwilId"`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function readPlaces(tx: Db) {
  const select = { code: true, name: true, level: true };
  return tx.region.findMany({ where: { level: { in: ["PROVINCE", "REGENCY"] } }, select, orderBy: { code: "asc" } });
}

type Versions = {
  versions: Map<string, MonthVersion[]>;
  /** Regions whose figure in force rests on nothing real. */
  simulated: Set<string>;
};

async function readVersions(tx: Db, period: Period, regionCodes: readonly string[]): Promise<Versions> {
  const month = { kind: "months", periods: [period] } as const;
  const [found] = await tx.$queryRaw<{ versions: StoredVersion[] | null; counts: unknown[] | null }[]>`
    SELECT
      (SELECT json_agg(v) FROM (
        SELECT r."regionCode", r."version", r."status", r."submittedAt",
          r."submittedBy" IS NULL AND coalesce(bool_or(s."kind" <> 'SIMULATED'), false) AS "fromFile"
        FROM "Report" r
        LEFT JOIN "ParticipantCount" c USING ("period", "regionCode", "version")
        LEFT JOIN "Source" s ON s."id" = c."sourceId"
        WHERE r."period" = ${period} AND r."regionCode" = ANY(${[...regionCodes]}::text[])
        GROUP BY r."period", r."regionCode", r."version"
      ) v) AS versions,
      (SELECT json_agg(${PACKED}) FROM (${effectiveCounts(month, { data: "all", knownAt: NOW })}) effective) AS counts`;
  const versions = new Map<string, MonthVersion[]>();
  for (const { submittedAt, ...row } of found?.versions ?? []) {
    const version = { ...row, submittedAt: submittedAt === null ? null : new Date(submittedAt) };
    versions.set(row.regionCode, [...(versions.get(row.regionCode) ?? []), version]);
  }
  const inForce = combine(unpack(found?.counts ?? []).get(period), null);
  const simulated = [...inForce].filter(([, { OWN }]) => Object.values(OWN).every((cell) => cell.simulated));
  return { versions, simulated: new Set(simulated.map(([code]) => code)) };
}

/** As JSON carries it. */
type StoredVersion = Omit<MonthVersion, "submittedAt"> & { submittedAt: string | null };

/** @returns the last approved month before this one, by region code; one look at an index each, however long the past is */
async function readLastApproved(tx: Db, period: Period, regionCodes: readonly string[]): Promise<Map<string, Period>> {
  const rows = await tx.$queryRaw<{ regionCode: string; period: Period }[]>`
    SELECT g.code AS "regionCode", l."period"
    FROM unnest(${[...regionCodes]}::text[]) AS g (code)
    CROSS JOIN LATERAL (
      SELECT r."period" FROM "Report" r
      WHERE r."regionCode" = g.code AND r."period" < ${period} AND r."status" = 'APPROVED'
      ORDER BY r."period" DESC LIMIT 1
    ) l`;
  return new Map(rows.map((row) => [row.regionCode, row.period]));
}
