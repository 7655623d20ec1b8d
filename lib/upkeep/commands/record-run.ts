import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { newRunSchema, type NewRun } from "../schema";

/**
 * Notes a piece of upkeep that has just ended, well or not.
 * @throws AppError forbidden
 */
export async function recordRun(actor: Actor, run: NewRun): Promise<void> {
  permit(actor, "record-upkeep");
  await db().upkeepRun.create({ data: { id: randomUUID(), ...newRunSchema.parse(run), endedAt: now() } });
}
