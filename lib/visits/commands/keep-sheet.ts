import { createHash } from "node:crypto";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { changeVisitIn } from "./visits";
import type { Shown } from "./change";

/** A sheet as it is to be kept: its bytes, what they are, and the address at which the same state was read. */
export type TakenSheet = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; address: string };

/**
 * Keeps the bytes of a sheet for ever, as that which is brought to a visit. The same bytes are kept once.
 * @returns what they hash to
 * @throws AppError forbidden, not-found, conflict where the visit is not planned or somebody was faster
 */
export async function keepSheet(given: Actor, { sheet, ...shown }: Shown & { sheet: TakenSheet }): Promise<string> {
  const actor = requireUser(given);
  const { bytes, mediaType, address } = sheet;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "SheetCopy" ("sha256", "mediaType", "bytes") VALUES (${sha256}, ${mediaType}, ${Buffer.from(bytes)})
      ON CONFLICT ("sha256") DO NOTHING`;
    await changeVisitIn(tx, actor, { ...shown, change: { step: "freeze", sheet: { sha256, address } }, reason: null });
  });
  return sha256;
}
