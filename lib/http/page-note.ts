import { cookies } from "next/headers";
import { installationSecret, isSecureSite } from "@/lib/env";
import { type Note, noteCookie, unpackNote } from "./note";

export type PageQuery = Promise<Record<string, string | string[] | undefined>>;

/** The note for the page that is being rendered, and one word of its address. */
export async function pageNote(query: PageQuery): Promise<{ note: Note | null; word: (name: string) => string }> {
  const given = await query;
  const word = (name: string) => {
    const value = given[name];
    return typeof value === "string" ? value : "";
  };
  const cookie = (await cookies()).get(noteCookie({ isSecure: isSecureSite() }))?.value;
  return { note: unpackNote(cookie, given.kabar, { secret: installationSecret() }), word };
}
