/** Tells scripts that somebody may have signed in, and nothing of who; the session itself is not for them to read. */
export const HINT_COOKIE = "jangkau_masuk";

const SESSION_LINE = /^(?:__\w+-)*jangkau\.session_token=([^;]*)(.*)$/i;

/**
 * The hint goes along with the session: it begins, lasts and ends with it.
 * @param cookies the Set-Cookie lines of an answer
 * @returns a line more where one of them is the session's
 */
export function withHint(cookies: readonly string[]): string[] {
  const session = cookies.findLast((line) => SESSION_LINE.test(line));
  if (session === undefined) return [...cookies];
  const [, value, attributes = ""] = SESSION_LINE.exec(session) ?? [];
  const lasting = /;\s*max-age=(\d+)/i.exec(attributes)?.[1] ?? "0";
  const secure = /;\s*secure/i.test(attributes);
  return [...cookies, hintLine(value === "" ? 0 : Number(lasting), secure)];
}

/** Takes a hint away that turned out to be wrong. */
export function endOfHint(): string {
  return hintLine(0, false);
}

function hintLine(seconds: number, secure: boolean): string {
  const value = seconds > 0 ? "1" : "";
  return `${HINT_COOKIE}=${value}; Max-Age=${seconds}; Path=/; SameSite=Lax${secure ? "; Secure" : ""}`;
}
