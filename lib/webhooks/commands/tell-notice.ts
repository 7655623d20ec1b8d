import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import type { WebhookNotice } from "@/lib/db/generated/client";
import { appUrl } from "@/lib/env";
import { noticeBody } from "../format/notice-body";
import { TOLD } from "../messages";
import type { Notice, NoticeKind } from "../schema";
import { endWebhook } from "./end-webhook";
import { postOutward } from "./post-outward";
import { secretOf, signedHeaders } from "./sign";

/**
 * Tells a system of one thing, and notes what came of it.
 * @param isLast whether it is given up if this try fails
 * @returns null where it has ended, told or not; otherwise why it has to be tried again
 */
export async function tellNotice(
  actor: Actor,
  { id, isLast }: { id: string; isLast: boolean },
): Promise<string | null> {
  permit(actor, "keep-webhooks");
  const row = await db().webhookNotice.findUnique({ where: { id }, include: { webhook: true } });
  if (row === null || row.toldAt !== null || row.gaveUpAt !== null) return null;
  const { webhook } = row;
  if (webhook.endedAt !== null) return giveUp(id, TOLD.ended);
  const body = noticeBody(noticeOf(row), appUrl());
  const signed = signedHeaders(secretOf(webhook.id), { id, at: now(), body });
  const reception = await postOutward(webhook.address, body, signed);
  switch (reception.kind) {
    case "taken":
      await note(id, { toldAt: now(), said: null });
      return null;
    case "gone":
      await endWebhook(actor, { id: webhook.id }).catch(unlessEnded);
      return giveUp(id, TOLD.gone);
    case "failed":
      if (isLast) return giveUp(id, reception.said);
      await note(id, { said: reception.said });
      return reception.said;
  }
}

/** Somebody else may have ended it meanwhile. */
function unlessEnded(error: unknown): void {
  if (!(error instanceof AppError && error.code === "not-found")) throw error;
}

async function giveUp(id: string, said: string): Promise<null> {
  await note(id, { gaveUpAt: now(), said });
  return null;
}

/** Another copy may have told it meanwhile, whose word stays. */
async function note(id: string, data: Partial<Pick<WebhookNotice, "toldAt" | "gaveUpAt" | "said">>): Promise<void> {
  await db().webhookNotice.updateMany({ where: { id, toldAt: null, gaveUpAt: null }, data });
}

function noticeOf({ id, madeAt, kind, regionCode, period, version }: WebhookNotice): Notice {
  const known = kind as NoticeKind;
  // The database lets no other kind be without them.
  if (known === "made") return { id, madeAt, kind: known };
  return { id, madeAt, kind: known, regionCode: regionCode!, period: period!, version: version! };
}
