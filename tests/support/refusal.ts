import { expect } from "vitest";
import { AppError } from "@/lib/core/errors";
import type { TestDatabase } from "./database";
import { eventsOf } from "./audit-events";

/** Runs what may be refused; nothing of a refusal is recorded. @returns the refusal, null where it was accepted */
export async function refusalBy(database: TestDatabase, act: () => unknown): Promise<AppError | null> {
  const refused: AppError[] = [];
  const events = await eventsOf(database, async () => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push(error);
    }
  });
  expect(events).toEqual([]);
  return refused[0] ?? null;
}
