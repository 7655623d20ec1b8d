import { POLICY, type ActingRole } from "@/lib/access/policy/table";

/** How much of the trail a role reads: everything, what concerns the reports of its own regions, or nothing. */
export type AuditReach = "all" | "own-reports" | "none";

export function auditReach(role: ActingRole): AuditReach {
  switch (POLICY[role]["read-audit"]) {
    case "always":
      return "all";
    case "in-scope":
      return "own-reports";
    case "never":
    case "while-public":
    case "other-hands":
      return "none";
  }
}
