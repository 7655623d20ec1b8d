import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { ANSWERS_KEPT_DAYS } from "../rules";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets what programs were answered under keys of their own longer ago than it is kept; the server does it by itself.
 * @throws AppError forbidden
 */
export async function forgetOldAnswers(actor: Actor): Promise<void> {
  permit(actor, "record-approved");
  const oldest = new Date(now().getTime() - ANSWERS_KEPT_DAYS * DAY_MS);
  await db().machineAnswer.deleteMany({ where: { begunAt: { lt: oldest } } });
}
