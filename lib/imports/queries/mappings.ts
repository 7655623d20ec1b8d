import type { UserActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { choiceSchema, type Choice } from "../schema/choice";

/** How files of a shape were read before. `own` where the actor's own office confirmed it. */
export type Remembered = { choice: Choice; own: boolean };

/** @returns the branch that a person confirms for; empty for everybody without one */
export function branchOf({ scope }: UserActor): string {
  return scope.kind === "BRANCH" ? scope.branchId : "";
}

/** @returns what the actor's own office has confirmed for files of the shape, else what somebody else has last; or null */
export async function readRemembered(tx: Db, actor: UserActor, shape: string): Promise<Remembered | null> {
  const found = await tx.importMapping.findMany({ where: { shape }, orderBy: { confirmedAt: "desc" } });
  const own = found.find(({ branchId }) => branchId === branchOf(actor));
  const choice = choiceSchema.safeParse((own ?? found[0])?.choice);
  return choice.success ? { choice: choice.data, own: own !== undefined } : null;
}
