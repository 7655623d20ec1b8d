import type { TestDatabase } from "./database";

/** @returns the events that the act leaves in the trail, oldest first, without what the database adds */
export async function eventsOf({ db }: TestDatabase, act: () => Promise<unknown>) {
  const number = await db.auditEvent.count();
  await act();
  return db.auditEvent.findMany({
    where: { number: { gt: number } },
    orderBy: { number: "asc" },
    omit: { number: true, at: true, previousHash: true, hash: true },
  });
}
