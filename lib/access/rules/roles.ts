import type { Role, Scope } from "../schema";

/** What a role is called on screen. */
export const ROLE_NAMES: Record<Role, string> = {
  REGIONAL_OFFICIAL: "Pejabat daerah",
  BRANCH_STAFF: "Petugas cabang",
  BRANCH_HEAD: "Kepala cabang",
  REGIONAL_OFFICE: "Kantor wilayah",
  SUPERVISOR: "Dewan Pengawas",
  ADMIN: "Administrator",
};

/** Each role works in one kind of scope; the database holds the same rule as a CHECK. */
export const SCOPE_KIND: Record<Role, Scope["kind"]> = {
  REGIONAL_OFFICIAL: "REGION",
  BRANCH_STAFF: "BRANCH",
  BRANCH_HEAD: "BRANCH",
  REGIONAL_OFFICE: "KANWIL",
  SUPERVISOR: "ALL",
  ADMIN: "ALL",
};

/** Who must confirm each sign-in with a code: those who see everything or give rights to others (DECISIONS 24). */
export const NEEDS_SECOND_FACTOR: Record<Role, boolean> = {
  REGIONAL_OFFICIAL: false,
  BRANCH_STAFF: false,
  BRANCH_HEAD: false,
  REGIONAL_OFFICE: false,
  SUPERVISOR: true,
  ADMIN: true,
};

/** A scope as the columns of a user. */
export type ScopeColumns = {
  scopeKind: Scope["kind"];
  regionCode: string | null;
  branchId: string | null;
  kanwilId: string | null;
};

export function columnsOf(scope: Scope): ScopeColumns {
  return {
    scopeKind: scope.kind,
    regionCode: scope.kind === "REGION" ? scope.regionCode : null,
    branchId: scope.kind === "BRANCH" ? scope.branchId : null,
    kanwilId: scope.kind === "KANWIL" ? scope.kanwilId : null,
  };
}

/** What a user may do and where, as an audit event keeps it. */
export type Rights = { role: Role; scope: Scope["kind"]; place: string | null };

export function rightsOf(role: Role, scope: Scope): Rights {
  const { scopeKind, regionCode, branchId, kanwilId } = columnsOf(scope);
  return { role, scope: scopeKind, place: regionCode ?? branchId ?? kanwilId };
}

/** @throws Error for columns that the CHECK of the database refuses */
export function scopeOf({ scopeKind, regionCode, branchId, kanwilId }: ScopeColumns): Scope {
  if (scopeKind === "ALL") return { kind: "ALL" };
  if (scopeKind === "REGION" && regionCode !== null) return { kind: "REGION", regionCode };
  if (scopeKind === "BRANCH" && branchId !== null) return { kind: "BRANCH", branchId };
  if (scopeKind === "KANWIL" && kanwilId !== null) return { kind: "KANWIL", kanwilId };
  throw new Error(`scope ${scopeKind} without its place`);
}
