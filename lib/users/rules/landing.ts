import type { Role, Scope } from "@/lib/access/schema";
import { levelOf } from "@/lib/core/region-code";
import { hrefOf } from "@/lib/regions/rules";

/** Where somebody arrives after signing in, null for the own start page: officials at their region, the board at the nation. */
export function landingOf({ role, scope }: { role: Role; scope: Scope }): string | null {
  switch (role) {
    case "REGIONAL_OFFICIAL":
      return scope.kind === "REGION" ? hrefOf({ code: scope.regionCode, level: levelOf(scope.regionCode) }) : null;
    case "SUPERVISOR":
      return "/#keluar-jalur";
    case "BRANCH_STAFF":
    case "BRANCH_HEAD":
    case "REGIONAL_OFFICE":
    case "ADMIN":
      return null;
  }
}
