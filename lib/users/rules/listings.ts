import type { Region } from "@/lib/regions/schema";
import type { Role, Scope } from "@/lib/access/schema";

// What lists and pages about users show.

export type ListedUser = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The region, branch or office of the scope; null for everything. */
  place: string | null;
  /** Its code. */
  placeId: string | null;
  /** Whether a password has been set. */
  joined: boolean;
  secondFactor: boolean;
  deactivatedAt: Date | null;
  lastSignIn: Date | null;
};

export type Place = { id: string; name: string };

/** The places to choose from, by the kind of scope; regions stand in the order of their codes. */
export type PlaceChoices = Record<Exclude<Scope["kind"], "ALL">, Place[]>;

/** A regional office with its branches. */
export type Office = Place & { branches: ListedBranch[] };

/** @returns every branch to choose from, each with the regional office that it belongs to */
export function branchOptions(offices: readonly Office[]): { value: string; label: string }[] {
  return offices.flatMap((office) =>
    office.branches.map(({ id, name }) => ({ value: id, label: `${name} (${office.name})` })),
  );
}

export type ListedBranch = Place & {
  source: string;
  isExample: boolean;
  /** How many regencies it covers today. */
  regions: number;
};

export type Covered = {
  branchId: string;
  branch: string;
  office: string;
  regionCode: string;
  region: string;
  validFrom: Date;
  /** The first day on which it no longer holds. */
  validTo: Date | null;
  source: string;
};

export type OwnSession = {
  id: string;
  current: boolean;
  userAgent: string | null;
  address: string | null;
  since: Date;
  until: Date;
};

export type OwnRegions = { place: string | null; regions: Pick<Region, "code" | "name" | "level">[] };
