import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { now } from "@/lib/core/clock";
import { readEnv } from "@/lib/env";

/** A file that goes along: its name without a folder, and what is in it. */
export type Attachment = { filename: string; contentType: string; content: Buffer };
export type Letter = { to: string; subject: string; text: string; attachments?: readonly Attachment[] };

/** A mail server that is there answers sooner; milliseconds, by the third nothing is sent or received meanwhile. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** Where letters go when no SMTP server is set: a folder that only the operator reads. */
export function mailFolder(): string {
  return path.resolve(readEnv().JANGKAU_DATA, "mail");
}

/**
 * Sends a letter by SMTP_URL, or keeps it as a file where that is not set, its attachments as files beside it.
 * @throws the mail server's error, whose message may hold the address
 */
export async function sendMail({ attachments = [], ...letter }: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = readEnv();
  if (SMTP_URL !== undefined) {
    await createTransport({ url: SMTP_URL, ...PATIENCE }).sendMail({
      ...{ from: MAIL_FROM, ...letter, attachments: [...attachments] },
    });
    return;
  }
  await mkdir(mailFolder(), { recursive: true, mode: 0o700 });
  const name = `${now().toISOString().replace(/[:.]/g, "-")}-${randomBytes(3).toString("hex")}`;
  const keep = (file: string, content: string | Buffer) =>
    writeFile(path.join(mailFolder(), file), content, { mode: 0o600 });
  const files = attachments.map(({ filename, content }) => ({ file: `${name}-${filename}`, content }));
  for (const { file, content } of files) await keep(file, content);
  const heads = [
    ...[`From: ${MAIL_FROM}`, `To: ${letter.to}`, `Subject: ${letter.subject}`],
    ...files.map(({ file }) => `Attachment: ${file}`),
  ];
  // Not as a mail program would write it: its line breaks would cut the link that somebody is to copy.
  await keep(`${name}.txt`, `${heads.join("\n")}\n\n${letter.text}`);
}
