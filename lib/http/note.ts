import { randomBytes } from "node:crypto";
import { z } from "zod";

/** What a page says after a form has been sent, and the values that stay in its fields; never a password. */
export type Note = {
  tone: "done" | "refused";
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
};

export const NOTE_COOKIE = "jangkau_kabar";

/** Browsers throw away a cookie of more than 4096 bytes; its name and attributes take some of them. */
const MOST_BYTES = 3900;
const LONGEST_MESSAGE = 1500;

const noteSchema = z.object({
  key: z.string(),
  tone: z.enum(["done", "refused"]),
  message: z.string().max(LONGEST_MESSAGE),
  fields: z.record(z.string(), z.string()).default({}),
  values: z.record(z.string(), z.string()).default({}),
});

/** A note goes by a cookie of a minute and a key in the address, so that it shows once, on its page, without a session. */
export function packNote(note: Note, secure: boolean): { key: string; cookie: string } {
  const key = randomBytes(6).toString("base64url");
  const whole = encode({ key, ...note });
  // Better to have the page say what is wrong without what was typed than to say nothing.
  const value =
    whole.length <= MOST_BYTES
      ? whole
      : encode({ key, tone: note.tone, message: note.message.slice(0, LONGEST_MESSAGE), fields: {}, values: {} });
  return {
    key,
    cookie: `${NOTE_COOKIE}=${value}; Max-Age=60; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`,
  };
}

function encode(content: Note & { key: string }): string {
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

/** @returns the note that belongs to the key in the address; null for none or another one */
export function unpackNote(cookie: string | undefined, key: unknown): Note | null {
  if (cookie === undefined || typeof key !== "string") return null;
  try {
    const { key: kept, ...note } = noteSchema.parse(JSON.parse(Buffer.from(cookie, "base64url").toString("utf8")));
    return kept === key ? note : null;
  } catch {
    return null;
  }
}
