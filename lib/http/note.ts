import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { cookieName } from "@/lib/core/cookie-name";

/** What a page says after a form has been sent, and the values that stay in its fields; never a password. */
export type Note = {
  tone: "done" | "refused";
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
};

/** What a note is signed with, and whether its cookie is for https only. */
export type NoteSeal = { secret: string; isSecure: boolean };

/** Browsers throw away a cookie of more than 4096 bytes; its name and attributes take some of them. */
const MOST_BYTES = 3840;
const LONGEST_MESSAGE = 1500;

const noteSchema = z.object({
  key: z.string(),
  tone: z.enum(["done", "refused"]),
  message: z.string().max(LONGEST_MESSAGE),
  fields: z.record(z.string(), z.string()).default({}),
  values: z.record(z.string(), z.string()).default({}),
});

export function noteCookie({ isSecure }: Pick<NoteSeal, "isSecure">): string {
  return cookieName("jangkau_kabar", isSecure);
}

/**
 * A note goes by a cookie of a minute and a key in the address, so that it shows once, on its page, without a session. It
 * is signed, because a page repeats what it says: nobody else may put words into our mouth.
 */
export function packNote(note: Note, seal: NoteSeal): { key: string; cookie: string } {
  const key = randomBytes(6).toString("base64url");
  const whole = encode({ key, ...note });
  // Better to have the page say what is wrong without what was typed than to say nothing.
  const value =
    whole.length <= MOST_BYTES
      ? whole
      : encode({ key, tone: note.tone, message: note.message.slice(0, LONGEST_MESSAGE), fields: {}, values: {} });
  return {
    key,
    cookie:
      `${noteCookie(seal)}=${value}.${signatureOf(value, seal)}; ` +
      `Max-Age=60; Path=/; HttpOnly; SameSite=Lax${seal.isSecure ? "; Secure" : ""}`,
  };
}

function encode(content: Note & { key: string }): string {
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

function signatureOf(value: string, { secret }: Pick<NoteSeal, "secret">): string {
  return createHmac("sha256", secret).update(`jangkau_kabar\n${value}`).digest("base64url");
}

/** @returns the note that belongs to the key in the address; null for none, another one, or one that is not ours */
export function unpackNote(cookie: string | undefined, key: unknown, seal: Pick<NoteSeal, "secret">): Note | null {
  if (cookie === undefined || typeof key !== "string") return null;
  const [value = "", signature = ""] = cookie.split(".");
  const [own, given] = [signatureOf(value, seal), signature].map((text) => Buffer.from(text));
  if (own!.length !== given!.length || !timingSafeEqual(own!, given!)) return null;
  try {
    const { key: kept, ...note } = noteSchema.parse(JSON.parse(Buffer.from(value, "base64url").toString("utf8")));
    return kept === key ? note : null;
  } catch {
    return null;
  }
}
