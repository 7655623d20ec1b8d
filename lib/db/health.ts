import { db } from "./client";

/** @returns whether the database answers; the reason it does not is for the log of whoever runs it */
export async function isDatabaseUp(): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
