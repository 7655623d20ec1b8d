import { type Actor, requireUser, type UserActor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { isOfToday } from "@/lib/core/former-provinces";
import { db, type Prisma } from "@/lib/db/client";
import type { Covered, ListedUser, Office, OwnRegions, OwnSession, PlaceChoices } from "./rules/listings";
import type { Scope } from "@/lib/access/schema";

const LISTED = {
  region: { select: { name: true } },
  branch: { select: { name: true } },
  kanwil: { select: { name: true } },
  _count: { select: { accounts: true } },
  sessions: { select: { createdAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
} as const satisfies Prisma.UserInclude;

/** @returns every user by name */
export async function readUsers(actor: Actor): Promise<ListedUser[]> {
  permit(actor, "manage-users");
  const users = await db().user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], include: LISTED });
  return users.map(listed);
}

/** @returns the user, null for an unknown id */
export async function readUser(actor: Actor, id: string): Promise<ListedUser | null> {
  permit(actor, "manage-users");
  const user = await db().user.findUnique({ where: { id }, include: LISTED });
  return user && listed(user);
}

function listed(user: Prisma.UserGetPayload<{ include: typeof LISTED }>): ListedUser {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    place: (user.region ?? user.branch ?? user.kanwil)?.name ?? null,
    placeId: user.regionCode ?? user.branchId ?? user.kanwilId,
    joined: user._count.accounts > 0,
    secondFactor: user.twoFactorEnabled,
    deactivatedAt: user.deactivatedAt,
    lastSignIn: user.sessions[0]?.createdAt ?? null,
  };
}

/** @returns the places that a user may be given, by the kind of scope that a role works in */
export async function readPlaceChoices(actor: Actor): Promise<PlaceChoices> {
  permit(actor, "manage-users");
  const [branches, offices, regions] = await Promise.all([
    db().branch.findMany({ select: { id: true, name: true }, orderBy: [{ isExample: "asc" }, { name: "asc" }] }),
    db().kanwil.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
    db().region.findMany({
      where: { level: { in: ["PROVINCE", "REGENCY"] } },
      select: { code: true, name: true },
      orderBy: { code: "asc" },
    }),
  ]);
  return { BRANCH: branches, KANWIL: offices, REGION: regions.map(({ code, name }) => ({ id: code, name })) };
}

/** @returns every regional office by name, each with its branches, known ones first */
export async function readBranches(actor: Actor): Promise<Office[]> {
  permit(actor, "manage-branches");
  const offices = await db().kanwil.findMany({
    orderBy: { name: "asc" },
    include: {
      branches: {
        orderBy: [{ isExample: "asc" }, { name: "asc" }],
        include: { _count: { select: { regions: { where: inForce(now()) } } } },
      },
    },
  });
  return offices.map(({ id, name, branches }) => ({
    id,
    name,
    branches: branches.map(({ _count, ...branch }) => ({
      id: branch.id,
      name: branch.name,
      source: branch.source,
      isExample: branch.isExample,
      regions: _count.regions,
    })),
  }));
}

/** @returns which branch covers what since when, also what has ended */
export async function readCoveredRegions(actor: Actor): Promise<Covered[]> {
  permit(actor, "manage-branches");
  const rows = await db().branchRegion.findMany({
    include: {
      region: { select: { name: true } },
      branch: { select: { name: true, kanwil: { select: { name: true } } } },
    },
    orderBy: [
      { branch: { isExample: "asc" } },
      { branch: { name: "asc" } },
      { regionCode: "asc" },
      { validFrom: "asc" },
    ],
  });
  return rows.map(({ branchId, branch, region, regionCode, validFrom, validTo, source }) => ({
    branchId,
    branch: branch.name,
    office: branch.kanwil.name,
    regionCode,
    region: region.name,
    validFrom,
    validTo,
    source,
  }));
}

/** @returns where one is signed in now, this session first */
export async function readOwnSessions(actor: Actor): Promise<OwnSession[]> {
  const { userId, sessionId } = requireUser(actor);
  const rows = await db().session.findMany({
    where: { userId, expiresAt: { gt: now() } },
    orderBy: { createdAt: "desc" },
  });
  return rows
    .map(({ id, userAgent, ipAddress, createdAt, expiresAt }) => ({
      id,
      current: id === sessionId,
      userAgent,
      address: ipAddress,
      since: createdAt,
      until: expiresAt,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/** @returns what the scope is called, and the regencies in it today; none are listed for everything */
export async function readOwnRegions(actor: Actor): Promise<OwnRegions> {
  const { scope } = requireUser(actor);
  const [place, regions] = await Promise.all([nameOf(scope), regionsWhere(scope)]);
  return { place, regions };
}

async function nameOf(scope: UserActor["scope"]): Promise<string | null> {
  const select = { name: true };
  switch (scope.kind) {
    case "REGION":
      return (await db().region.findUniqueOrThrow({ where: { code: scope.regionCode }, select })).name;
    case "BRANCH":
      return (await db().branch.findUniqueOrThrow({ where: { id: scope.branchId }, select })).name;
    case "KANWIL":
      return (await db().kanwil.findUniqueOrThrow({ where: { id: scope.kanwilId }, select })).name;
    case "ALL":
      return null;
  }
}

/** Periods that hold on the day. */
function inForce(day: Date): Prisma.BranchRegionWhereInput {
  return { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] };
}

async function regionsWhere(scope: Scope): Promise<OwnRegions["regions"]> {
  const covered = (branch: Prisma.BranchRegionWhereInput): Prisma.RegionWhereInput => ({
    branches: { some: { ...branch, ...inForce(now()) } },
  });
  const select = { code: true, name: true, level: true } as const;
  const regions = async (where: Prisma.RegionWhereInput) =>
    (await db().region.findMany({ where, select, orderBy: { code: "asc" } })).filter(isOfToday);
  switch (scope.kind) {
    case "REGION":
      return regions({ OR: [{ code: scope.regionCode }, { parentCode: scope.regionCode }] });
    case "BRANCH":
      return regions(covered({ branchId: scope.branchId }));
    case "KANWIL":
      return regions(covered({ branch: { kanwilId: scope.kanwilId } }));
    case "ALL":
      return [];
  }
}
