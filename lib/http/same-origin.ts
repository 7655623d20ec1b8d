import { appUrl } from "@/lib/env";

/**
 * Browsers say where a form comes from, with its scheme: what came by http could have been changed on the way to a site of
 * https. SameSite cookies are the second wall.
 */
export function isOurs(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return ["same-origin", "none", null].includes(headers.get("sec-fetch-site"));
  const { protocol, origin: known } = new URL(appUrl());
  return origin === known || origin === `${protocol}//${headers.get("host") ?? ""}`;
}
