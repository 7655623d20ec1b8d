import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { periodAt } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import type { Beginning } from "../format/branch-forms";
import { beginningQuestion } from "../rules/beginning";

/**
 * @returns what is to be agreed to before the branch begins to serve the region, null where there is nothing to ask
 * @throws AppError forbidden
 */
export async function readBeginningQuestion(
  actor: Actor,
  { branch, region: code, from }: Beginning,
): Promise<string | null> {
  permit(actor, "manage-branches");
  const [region, others] = await Promise.all([
    db().region.findUnique({ where: { code, level: "REGENCY" }, select: { name: true } }),
    db().branchRegion.findMany({
      where: {
        ...{ regionCode: code, branchId: { not: branch } },
        OR: [{ validTo: null }, { validTo: { gt: new Date(from) } }],
      },
      include: { branch: { select: { name: true } } },
      orderBy: [{ validFrom: "asc" }, { branchId: "asc" }],
    }),
  ]);
  // A region that does not exist is for the command to refuse.
  if (region === null) return null;
  const named = others.map(({ branch: { name }, validFrom, validTo }) => ({ branch: name, validFrom, validTo }));
  return beginningQuestion({ region: region.name, from }, named, periodAt(now()));
}
