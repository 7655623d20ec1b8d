import { withHint } from "@/lib/auth/hint";
import { AppError } from "@/lib/core/errors";
import { formatCount } from "@/lib/core/numbers";
import { signInAddress } from "@/lib/core/way-back";
import { installationSecret, isSecureSite } from "@/lib/env";
import { type Note, packNote } from "./note";
import { isOurs } from "./same-origin";

/** The form of a month with forty regions has this much. */
const MOST_BYTES = 256 * 1024;

export type Form = {
  get: (name: string) => string;
  all: Record<string, string>;
  /** The file that came along; null where the form takes none, or none was chosen. */
  file: File | null;
  headers: Headers;
};

/**
 * The field of a form in which a file may come, how large the whole form then may be, and who may send one at all: asked
 * before anything of it is read, or anybody could fill the memory.
 */
export type FileField = { name: string; mostBytes: number; permit: (headers: Headers) => Promise<void> };

/** Where a sent form leads: a page, what it says there was done or could not be, and cookies to set. */
export type Outcome = { to: string; cookies?: string[]; done?: string; failed?: string };

/**
 * A route that takes an ordinary form: works without JavaScript, leads on by 303, and brings a refusal back to the
 * page, with what was typed into the fields that may come back.
 * @param page where a refusal is shown
 * @param handle says where it leads, or answers by itself what may be seen once
 * @param keep the fields that come back; no other ever does, so a new one with a secret is safe without being named
 * @param file where a file comes along; no other form takes one
 */
export function formPost(
  page: string | ((form: Form) => string),
  handle: (form: Form) => Promise<Outcome | Response>,
  { keep = [], file }: { keep?: readonly string[]; file?: FileField } = {},
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOurs(request.headers)) return new Response("Formulir ini bukan dari situs ini.", { status: 403 });
    const most = file?.mostBytes ?? MOST_BYTES;
    if (Number(request.headers.get("content-length") ?? 0) > most)
      return new Response(`Formulir ini terlalu besar: paling banyak ${formatCount(most / 1024)} kB sekali kirim.`, {
        status: 400,
      });
    const back = (own: string, error: unknown, values: Record<string, string>) => {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "forbidden") return new Response(error.message, { status: 403 });
      const fields = Object.fromEntries(error.details.map(({ field, message }) => [field, message]));
      // Only the pages of signing in show such a refusal themselves.
      const lost = error.code === "unauthenticated" && !own.startsWith("/masuk");
      return leadTo(lost ? signInAddress(own) : own, [], { tone: "refused", message: error.message, fields, values });
    };
    try {
      await file?.permit(request.headers);
    } catch (error) {
      await passOver(request);
      return back(typeof page === "string" ? page : "/", error, {});
    }
    const form = await readForm(request, file?.name);
    if (form === null) return new Response("Formulir tidak dapat dibaca.", { status: 400 });
    try {
      const outcome = await handle(form);
      if (outcome instanceof Response) return outcome;
      const { to, cookies = [], done, failed } = outcome;
      const message = failed ?? done;
      const tone = failed === undefined ? "done" : "refused";
      return leadTo(to, cookies, message === undefined ? null : { tone, message, fields: {}, values: {} });
    } catch (error) {
      const values = Object.fromEntries(keep.filter((name) => name in form.all).map((name) => [name, form.get(name)]));
      return back(typeof page === "string" ? page : page(form), error, values);
    }
  };
}

async function readForm(request: Request, fileField: string | undefined): Promise<Form | null> {
  // Without a length nobody can say how much is to come.
  if (request.headers.get("content-length") === null) return null;
  try {
    const all = Object.create(null) as Record<string, string>;
    let file: File | null = null;
    for (const [name, value] of await request.formData()) {
      if (name === fileField && typeof value !== "string" && file === null) {
        // A field in which nothing was chosen comes as a file without a name.
        file = value.size === 0 && value.name === "" ? null : value;
        continue;
      }
      // No browser's field sends NUL, and PostgreSQL keeps no text with it.
      if (typeof value !== "string" || `${name}${value}`.includes("\0") || Object.hasOwn(all, name)) return null;
      all[name] = value;
    }
    return { all, get: (name) => all[name] ?? "", file, headers: request.headers };
  } catch {
    return null;
  }
}

/** Lets a body go by that nobody wants: a browser that is still sending would not see the answer. */
async function passOver({ body }: Request): Promise<void> {
  const reader = body?.getReader();
  try {
    while (reader && !(await reader.read()).done);
  } catch {
    // Whoever has stopped sending needs no answer.
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
