import { Prisma } from "./client";

/** PostgreSQL's codes for: a lock not had in time, a row that another has just inserted, a deadlock, a lost update. */
const LOST_RACES = new Set(["55P03", "23505", "40P01", "40001"]);

/** @returns whether another writer was faster or held a lock too long: nothing was written, and trying again may do */
export function isLostRace(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2002" || error.code === "P2034" || LOST_RACES.has(sqlState(error) ?? "");
}

/** PostgreSQL's own code of a failed raw query. */
function sqlState(error: Prisma.PrismaClientKnownRequestError): string | undefined {
  const meta = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } } | undefined;
  return meta?.driverAdapterError?.cause?.originalCode;
}
