import { AppError } from "@/lib/core/errors";
import { appUrl } from "@/lib/env";
import { type Note, packNote } from "./note";

const MOST_BYTES = 64 * 1024;
const SECRET_FIELD = /sandi|baru|sekarang|kunci|kode|ulang/;

export type Form = { get: (name: string) => string; all: Record<string, string>; headers: Headers };

/** Where a sent form leads: a page, what it says there, and cookies to set. */
export type Outcome = { to: string; cookies?: string[]; done?: string };

/**
 * A route that takes an ordinary form: works without JavaScript, leads on by 303, and brings a refusal back to the
 * page with what was typed, except passwords.
 * @param page where a refusal is shown
 */
export function formPost(
  page: string | ((form: Form) => string),
  handle: (form: Form) => Promise<Outcome>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOurs(request.headers)) return new Response("Formulir ini bukan dari situs ini.", { status: 403 });
    const form = await readForm(request);
    if (form === null) return new Response("Formulir tidak dapat dibaca.", { status: 400 });
    try {
      const { to, cookies = [], done } = await handle(form);
      return leadTo(to, cookies, done === undefined ? null : { tone: "done", message: done, fields: {}, values: {} });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "forbidden") return new Response(error.message, { status: 403 });
      const values = Object.fromEntries(Object.entries(form.all).filter(([name]) => !SECRET_FIELD.test(name)));
      const fields = Object.fromEntries(error.details.map(({ field, message }) => [field, message]));
      const own = typeof page === "string" ? page : page(form);
      // Only the pages of signing in show such a refusal themselves.
      const lost = error.code === "unauthenticated" && !own.startsWith("/masuk");
      const back = lost ? `/masuk?ke=${encodeURIComponent(own)}` : own;
      return leadTo(back, [], { tone: "refused", message: error.message, fields, values });
    }
  };
}

/** Browsers say where a form comes from; SameSite cookies are the second wall. */
function isOurs(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return ["same-origin", "none", null].includes(headers.get("sec-fetch-site"));
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  return host !== null && (host === headers.get("host") || host === new URL(appUrl()).host);
}

async function readForm(request: Request): Promise<Form | null> {
  if (Number(request.headers.get("content-length") ?? MOST_BYTES + 1) > MOST_BYTES) return null;
  try {
    const all = Object.create(null) as Record<string, string>;
    for (const [name, value] of await request.formData()) {
      if (typeof value !== "string" || Object.hasOwn(all, name)) return null;
      all[name] = value;
    }
    return { all, get: (name) => all[name] ?? "", headers: request.headers };
  } catch {
    return null;
  }
}

function leadTo(to: string, cookies: string[], note: Note | null): Response {
  const headers = new Headers({ "cache-control": "private, no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  let location = to;
  if (note) {
    const { key, cookie } = packNote(note, appUrl().startsWith("https:"));
    headers.append("set-cookie", cookie);
    location += `${to.includes("?") ? "&" : "?"}kabar=${key}`;
  }
  headers.set("location", location);
  return new Response(null, { status: 303, headers });
}
