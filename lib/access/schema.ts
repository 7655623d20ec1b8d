export const ROLES = [
  "REGIONAL_OFFICIAL",
  "BRANCH_STAFF",
  "BRANCH_HEAD",
  "REGIONAL_OFFICE",
  "SUPERVISOR",
  "ADMIN",
] as const;
export type Role = (typeof ROLES)[number];

/** @returns the role that a text names, null where it names none */
export function roleIn(text: string | undefined): Role | null {
  return ROLES.find((role) => role === text) ?? null;
}

export type Scope =
  | { kind: "REGION"; regionCode: string }
  | { kind: "BRANCH"; branchId: string }
  | { kind: "KANWIL"; kanwilId: string }
  | { kind: "ALL" };
