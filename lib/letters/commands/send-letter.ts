import { recordEvent } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Period } from "@/lib/core/period";
import { lockOne } from "@/lib/db/advisory-lock";
import { db } from "@/lib/db/client";
import { appUrl } from "@/lib/env";
import { sendMail } from "@/lib/mail/send-mail";
import { sheetLetter } from "../format/sheet-letter";
import { readOutstanding } from "../queries/outstanding";
import type { LetterSheet } from "../schema";

type Sending = {
  userId: string;
  period: Period;
  sheets: readonly LetterSheet[];
  /** names of regions without a figure in the month */
  withoutFigure: readonly string[];
};

/** A slow mail server takes its time, and another run may be sending to the same person; a letter cut short would come twice. */
const LIMITS = { maxWait: 30_000, timeout: 15 * 60_000 };

/**
 * Sends a person those of the sheets that he still has to get, as one letter, and notes them in the same transaction: whoever
 * comes second finds them noted. Should the process end between letter and note, the next run sends the letter again.
 * The caller has checked who asks.
 * @returns how many sheets were sent; 0 where he has them all, has stopped them, or has no account in use any more
 * @throws the mail server's error; then nothing is noted
 */
export async function sendLetter(actor: Actor, { userId, period, sheets, ...told }: Sending): Promise<number> {
  return db().$transaction(async (tx) => {
    await lockOne(tx, "letters", `send ${userId}`);
    const [person] = await readOutstanding(tx, period, userId);
    const open = sheets.filter(({ code }) => person?.codes.includes(code));
    if (!person || open.length === 0) return 0;
    await sendMail({
      to: person.email,
      ...sheetLetter({ ...told, name: person.name, period, sheets: open, stopAt: `${appUrl()}/akun/lembar-bulanan` }),
      attachments: open.map(({ file }) => ({
        ...{ filename: file.name, contentType: "application/pdf", content: file.bytes },
      })),
    });
    const codes = open.map(({ code }) => code);
    await tx.sentSheet.createMany({ data: codes.map((regionCode) => ({ userId, regionCode, period, sentAt: now() })) });
    await recordEvent(tx, actor, {
      ...{ action: "letter.sent", subject: { kind: "user", key: userId }, before: null },
      after: { period, sheets: codes },
    });
    return open.length;
  }, LIMITS);
}
