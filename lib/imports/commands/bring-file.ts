import { createHash, randomBytes } from "node:crypto";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { permitSomewhere } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db, type Db } from "@/lib/db/client";
import { keptName } from "../format/file-names";
import { packBook } from "../format/packed-book";
import { reject } from "../messages";
import { kindsFor } from "../policy";
import { branchOf, readRemembered } from "../queries/mappings";
import { rememberedChoice } from "../rules/remembered-choice";
import { shapeOfFile } from "../rules/shape-of-file";
import { MOST_OPEN } from "../schema/batch";
import { forgetBefore } from "./forget-files";
import { openTables } from "./open-tables";
import { refusedAsWords } from "./refused-as-words";

/**
 * Takes a file that somebody brings: reads it apart, remembers it for some days, and proposes how it is read, as files of
 * its shape were read before. What is refused (personal data, macros, damage ...) is not kept at all. No figure changes.
 * @param file null where somebody has sent none
 * @returns the id of the import
 * @throws AppError forbidden, invalid-input with the numbered refusal
 */
export async function bringFile(given: Actor, file: { name: string; bytes: Buffer } | null): Promise<string> {
  const actor = requireUser(given);
  permitSomewhere(actor, "import");
  if (file === null) throw new AppError("invalid-input", `I.510 ${reject("I.510", null, null).message}`);
  const { name, bytes } = file;
  const { book, tables } = await refusedAsWords(() => openTables(db(), bytes, undefined));
  const shape = shapeOfFile(book, tables);
  const id = randomBytes(16).toString("base64url");
  const at = now();
  await db().$transaction(async (tx) => {
    await forgetOld(tx, actor.userId, at);
    const choice = rememberedChoice(kindsFor(actor), await readRemembered(tx, actor, shape), tables);
    await tx.importBatch.create({
      data: {
        id,
        status: "OPEN",
        broughtBy: actor.userId,
        broughtAt: at,
        branchId: branchOf(actor) || null,
        fileName: keptName(name),
        fileSha256: createHash("sha256").update(bytes).digest("hex"),
        file: new Uint8Array(bytes),
        book: packBook(book),
        choice,
      },
    });
  });
  return id;
}

/** Files are kept for some days, and of unfinished ones not more than anybody works on. */
async function forgetOld(tx: Db, userId: string, at: Date): Promise<void> {
  await forgetBefore(tx, at);
  const open = await tx.importBatch.findMany({
    where: { status: "OPEN", broughtBy: userId },
    orderBy: { broughtAt: "desc" },
    skip: MOST_OPEN - 1,
    select: { id: true },
  });
  await tx.importBatch.deleteMany({ where: { id: { in: open.map((one) => one.id) } } });
}
