import { Prisma } from "./client";

/** PostgreSQL's codes for: a lock not had in time, a row that another has just inserted, a deadlock, a lost update. */
const LOST_RACES = new Set(["55P03", "23505", "40P01", "40001"]);

/** Prisma's for: a row already there, a conflict or deadlock, a transaction that could not begin or end in time. */
const LOST_IN_PRISMA = new Set(["P2002", "P2034", "P2028"]);

/** @returns whether another writer was faster or held a lock too long: nothing was written, and trying again may do */
export function isLostRace(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return LOST_IN_PRISMA.has(error.code) || LOST_RACES.has(sqlState(error) ?? "");
}

/** PostgreSQL's own code of a failed raw query. */
function sqlState(error: Prisma.PrismaClientKnownRequestError): string | undefined {
  const meta = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } } | undefined;
  return meta?.driverAdapterError?.cause?.originalCode;
}
