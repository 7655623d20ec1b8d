import { requireUser, type Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { readRegions } from "@/lib/regions/queries";
import type { Region } from "@/lib/regions/schema";
import { readOwnRegions } from "@/lib/users/queries";
import { TOKEN_VERBS } from "@/lib/access/policy/verbs";
import { MOST_LISTED } from "./rules";
import type { ListedToken } from "./schema";

/** @returns the own tokens, those in use first, the newest first @throws AppError forbidden without a session */
export async function readOwnTokens(actor: Actor): Promise<ListedToken[]> {
  const { userId } = requireUser(actor);
  const [rows, regions] = await Promise.all([
    db().accessToken.findMany({
      where: { userId },
      omit: { hash: true, userId: true },
      orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
      take: MOST_LISTED,
    }),
    readRegions(actor),
  ]);
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return rows
    .map((row) => ({
      ...row,
      verbs: TOKEN_VERBS.filter((verb) => row.verbs.includes(verb)),
      regions: row.regions.map((code) => names.get(code) ?? code),
    }))
    .sort((one, other) => Number(isOver(one)) - Number(isOver(other)));
}

function isOver({ revokedAt, expiresAt }: Pick<ListedToken, "revokedAt" | "expiresAt">): boolean {
  return revokedAt !== null || expiresAt <= now();
}

/**
 * @returns the regions that a token of one's own may be bound to: those of the scope today, provinces for all of the country
 * @throws AppError forbidden without a session
 */
export async function readTokenRegions(actor: Actor): Promise<Pick<Region, "code" | "name" | "level">[]> {
  const { scope } = requireUser(actor);
  if (scope.kind !== "ALL") return (await readOwnRegions(actor)).regions;
  return (await readRegions(actor)).filter(({ level }) => level === "PROVINCE");
}
