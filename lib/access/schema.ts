export const ROLES = [
  "REGIONAL_OFFICIAL",
  "BRANCH_STAFF",
  "BRANCH_HEAD",
  "REGIONAL_OFFICE",
  "SUPERVISOR",
  "ADMIN",
] as const;
export type Role = (typeof ROLES)[number];
export type Scope =
  | { kind: "REGION"; regionCode: string }
  | { kind: "BRANCH"; branchId: string }
  | { kind: "KANWIL"; kanwilId: string }
  | { kind: "ALL" };
