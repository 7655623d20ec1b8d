import { withHint } from "@/lib/auth/hint";
import { AppError } from "@/lib/core/errors";
import { signInAddress } from "@/lib/core/way-back";
import { installationSecret, isSecureSite } from "@/lib/env";
import { type Note, packNote } from "./note";
import { isOurs } from "./same-origin";

/** The form of a month with forty regions has this much. */
const MOST_BYTES = 256 * 1024;

export type Form = { get: (name: string) => string; all: Record<string, string>; headers: Headers };

/** Where a sent form leads: a page, what it says there was done or could not be, and cookies to set. */
export type Outcome = { to: string; cookies?: string[]; done?: string; failed?: string };

/**
 * A route that takes an ordinary form: works without JavaScript, leads on by 303, and brings a refusal back to the
 * page, with what was typed into the fields that may come back.
 * @param page where a refusal is shown
 * @param keep the fields that come back; no other ever does, so a new one with a secret is safe without being named
 */
export function formPost(
  page: string | ((form: Form) => string),
  handle: (form: Form) => Promise<Outcome>,
  { keep = [] }: { keep?: readonly string[] } = {},
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOurs(request.headers)) return new Response("Formulir ini bukan dari situs ini.", { status: 403 });
    if (isTooLarge(request))
      return new Response(`Formulir ini terlalu besar: paling banyak ${MOST_BYTES / 1024} kB sekali kirim.`, {
        status: 400,
      });
    const form = await readForm(request);
    if (form === null) return new Response("Formulir tidak dapat dibaca.", { status: 400 });
    try {
      const { to, cookies = [], done, failed } = await handle(form);
      const message = failed ?? done;
      const tone = failed === undefined ? "done" : "refused";
      return leadTo(to, cookies, message === undefined ? null : { tone, message, fields: {}, values: {} });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "forbidden") return new Response(error.message, { status: 403 });
      const values = Object.fromEntries(keep.filter((name) => name in form.all).map((name) => [name, form.get(name)]));
      const fields = Object.fromEntries(error.details.map(({ field, message }) => [field, message]));
      const own = typeof page === "string" ? page : page(form);
      // Only the pages of signing in show such a refusal themselves.
      const lost = error.code === "unauthenticated" && !own.startsWith("/masuk");
      const back = lost ? signInAddress(own) : own;
      return leadTo(back, [], { tone: "refused", message: error.message, fields, values });
    }
  };
}

function isTooLarge(request: Request): boolean {
  return Number(request.headers.get("content-length") ?? 0) > MOST_BYTES;
}

async function readForm(request: Request): Promise<Form | null> {
  // Without a length nobody can say how much is to come.
  if (request.headers.get("content-length") === null) return null;
  try {
    const all = Object.create(null) as Record<string, string>;
    for (const [name, value] of await request.formData()) {
      // No browser's field sends NUL, and PostgreSQL keeps no text with it.
      if (typeof value !== "string" || `${name}${value}`.includes("\0") || Object.hasOwn(all, name)) return null;
      all[name] = value;
    }
    return { all, get: (name) => all[name] ?? "", headers: request.headers };
  } catch {
    return null;
  }
}

function leadTo(to: string, cookies: string[], note: Note | null): Response {
  const headers = new Headers({ "cache-control": "private, no-store" });
  for (const cookie of withHint(cookies)) headers.append("set-cookie", cookie);
  let location = to;
  if (note) {
    const { key, cookie } = packNote(note, { secret: installationSecret(), isSecure: isSecureSite() });
    headers.append("set-cookie", cookie);
    const [address = "", ...place] = to.split("#");
    location = [`${address}${address.includes("?") ? "&" : "?"}kabar=${key}`, ...place].join("#");
  }
  headers.set("location", location);
  return new Response(null, { status: 303, headers });
}
