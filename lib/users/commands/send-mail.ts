import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { now } from "@/lib/core/clock";
import { readEnv } from "@/lib/env";

export type Letter = { to: string; subject: string; text: string };

/** Where letters go when no SMTP server is set: a folder that only the operator reads. */
export function mailFolder(): string {
  return path.resolve(readEnv().JANGKAU_DATA, "mail");
}

/**
 * Sends a letter by SMTP_URL, or keeps it as a file where that is not set.
 * @throws the mail server's error
 */
export async function sendMail(letter: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = readEnv();
  if (SMTP_URL !== undefined) {
    await createTransport(SMTP_URL).sendMail({ from: MAIL_FROM, ...letter });
    return;
  }
  // Not as a mail program would write it: its line breaks would cut the link that somebody is to copy.
  const text = `From: ${MAIL_FROM}\nTo: ${letter.to}\nSubject: ${letter.subject}\n\n${letter.text}`;
  await mkdir(mailFolder(), { recursive: true, mode: 0o700 });
  const name = `${now().toISOString().replace(/[:.]/g, "-")}-${randomBytes(3).toString("hex")}.txt`;
  await writeFile(path.join(mailFolder(), name), text, { mode: 0o600 });
}
