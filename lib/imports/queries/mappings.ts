import type { UserActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { kindsFor } from "../policy";
import type { Remembered } from "../rules/remembered-choice";
import { choiceSchema } from "../schema/choice";

/** @returns the branch that a person confirms for; empty for everybody without one */
export function branchOf({ scope }: UserActor): string {
  return scope.kind === "BRANCH" ? scope.branchId : "";
}

/**
 * @returns what the actor's own office has confirmed for files of the shape, else what somebody else has last for the
 * same kind of facts; or null
 */
export async function readRemembered(tx: Db, actor: UserActor, shape: string): Promise<Remembered | null> {
  const found = await tx.importMapping.findMany({ where: { shape }, orderBy: { confirmedAt: "desc" } });
  const usable = found.flatMap(({ branchId, confirmedAt, choice }): Remembered[] => {
    const { success, data } = choiceSchema.safeParse(choice);
    const isUsable = success && kindsFor(actor).includes(data.of);
    return isUsable ? [{ choice: data, branchId, confirmedAt, own: branchId === branchOf(actor) }] : [];
  });
  return usable.find(({ own }) => own) ?? usable[0] ?? null;
}

/** @returns what an office is called, as `branchOf` names it; null for one that is gone */
export async function readOfficeName(tx: Db, branchId: string): Promise<string | null> {
  if (branchId === "") return "administrator";
  return (await tx.branch.findUnique({ where: { id: branchId }, select: { name: true } }))?.name ?? null;
}
