import { recordEvent } from "@/lib/audit/commands";
import { requireUser, type Actor, type UserActor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { lockOne } from "@/lib/db/advisory-lock";
import { db } from "@/lib/db/client";
import { findRegion } from "@/lib/regions/queries";
import { readOwnRegions } from "@/lib/users/queries";
import { notAsked, refuseRequest } from "../messages";
import { ALL_OWN, MOST_ASKED } from "../rules";

/**
 * Has the sheets of a region, or of all one's own, sent to oneself each month.
 * @param regionCode a province or kabupaten/kota, whichever it is; `ALL_OWN` for those of one's own that are not asked for
 * @returns the codes that were asked for now
 * @throws AppError forbidden without an account, invalid-input for an unknown region, conflict where it is asked for
 * already or there would be too many
 */
export async function askForSheets(given: Actor, { regionCode }: { regionCode: string }): Promise<string[]> {
  const actor = requireUser(given);
  permit(actor, "read-approved");
  const { userId } = actor;
  const chosen = await chosenBy(actor, regionCode);
  return db().$transaction(async (tx) => {
    // Two forms of one person wait for each other; whoever sends letters waits for neither.
    await lockOne(tx, "letters", `ask ${userId}`);
    const current = await tx.sheetRequest.findMany({ where: { userId, stoppedAt: null } });
    const asked = new Set(current.map((request) => request.regionCode));
    const codes = chosen.filter((code) => !asked.has(code));
    if (codes.length === 0) throw refuseRequest(regionCode === ALL_OWN ? "all-own-asked" : "already-asked");
    if (asked.size + codes.length > MOST_ASKED) throw refuseRequest("too-many");
    for (const code of codes) {
      const begun = { askedAt: now(), stoppedAt: null };
      await tx.sheetRequest.upsert({
        where: { userId_regionCode: { userId, regionCode: code } },
        create: { userId, regionCode: code, ...begun },
        update: begun,
      });
    }
    const subject = { kind: "user", key: userId } as const;
    await recordEvent(tx, actor, { action: "letter.asked", subject, before: null, after: { sheets: codes } });
    return codes;
  });
}

/** Sends the sheet of a region no longer. @throws AppError forbidden, not-found where it is not asked for */
export async function stopSheet(given: Actor, { regionCode }: { regionCode: string }): Promise<void> {
  const actor = requireUser(given);
  const { userId } = actor;
  await db().$transaction(async (tx) => {
    await lockOne(tx, "letters", `ask ${userId}`);
    const { count } = await tx.sheetRequest.updateMany({
      where: { userId, regionCode, stoppedAt: null },
      data: { stoppedAt: now() },
    });
    if (count === 0) throw notAsked();
    const subject = { kind: "user", key: userId } as const;
    await recordEvent(tx, actor, { action: "letter.stopped", subject, before: { sheets: [regionCode] }, after: null });
  });
}

async function chosenBy(actor: UserActor, regionCode: string): Promise<string[]> {
  if (regionCode === ALL_OWN) return (await readOwnRegions(actor)).regions.map(({ code }) => code);
  const region = await findRegion(actor, regionCode);
  if (region === null || region.level === "NATION") throw refuseRequest("unknown-region");
  return [region.code];
}
