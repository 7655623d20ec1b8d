import { readIsExample } from "@/lib/access/queries";
import type { UserActor } from "@/lib/auth/actor";
import { db, type Db } from "@/lib/db/client";
import { refuseImport } from "../messages";
import type { BatchChange } from "../schema/batch";
import type { ImportPlan } from "../schema/import-plan";
import type { PlanLine } from "../schema/plan";

/** What a kind of figures is taken over with. `finish` ends the import and belongs into the same transaction. */
export type TakeOver = {
  read: ImportPlan;
  /** those that change something */
  lines: readonly PlanLine[];
  finish: (tx: Db, changes: readonly BatchChange[]) => Promise<void>;
};

/** What is appended cannot be taken away again, so nobody does it under a password that everybody knows. @throws AppError conflict */
export async function refuseExamples({ userId }: UserActor, code: "I.508" | "I.523"): Promise<void> {
  if (await readIsExample(db(), userId)) throw refuseImport(code);
}
