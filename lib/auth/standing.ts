import { z } from "zod";
import { secondFactorIsRequired } from "@/lib/env";
import { NEEDS_SECOND_FACTOR, scopeOf } from "@/lib/access/rules/roles";
import { ROLES } from "@/lib/access/schema";
import type { UserActor } from "./actor";

/** What better-auth leaves out is null, too. */
const nullish = <Value extends z.ZodType>(value: Value) => value.nullish().transform((given) => given ?? null);

const storedUser = z.object({
  role: z.enum(ROLES),
  scopeKind: z.enum(["REGION", "BRANCH", "KANWIL", "ALL"]),
  regionCode: nullish(z.string()),
  branchId: nullish(z.string()),
  kanwilId: nullish(z.string()),
  deactivatedAt: nullish(z.date()),
});

/** What an account is good for at this moment, whatever it shows: its role and scope, or why it is good for nothing. */
export type Standing = "out-of-use" | "needs-second-factor" | Pick<UserActor, "role" | "scope">;

export function standingOf(stored: object, hasSecondFactor: boolean): Standing {
  const user = storedUser.parse(stored);
  if (user.deactivatedAt) return "out-of-use";
  if (NEEDS_SECOND_FACTOR[user.role] && !hasSecondFactor && secondFactorIsRequired()) return "needs-second-factor";
  const { role, scopeKind, regionCode, branchId, kanwilId } = user;
  return { role, scope: scopeOf({ scopeKind, regionCode, branchId, kanwilId }) };
}
