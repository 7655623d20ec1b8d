import { appUrl } from "@/lib/env";

/** Browsers say where a form comes from; SameSite cookies are the second wall. */
export function isOurs(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return ["same-origin", "none", null].includes(headers.get("sec-fetch-site"));
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  return host !== null && (host === headers.get("host") || host === new URL(appUrl()).host);
}
