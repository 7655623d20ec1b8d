import { appUrl, isSecureSite, readEnv } from "@/lib/env";

const DAY_MS = 24 * 60 * 60 * 1000;
/** RFC 9116 wants less than a year; half of one leaves room for copies that somebody keeps. */
const HOLDS_DAYS = 180;

/**
 * Where holes are told of, as programs look for it (RFC 9116). Addresses of this site are named only where it is reached by
 * https, as the RFC has it.
 * @returns null where the operator has named no contact
 */
export function securityTxt(at: Date): string | null {
  const contact = readEnv().SECURITY_CONTACT;
  if (contact === undefined) return null;
  const until = new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS + HOLDS_DAYS * DAY_MS);
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${until.toISOString().replace(".000Z", "Z")}`,
    "Preferred-Languages: id, en",
    ...(isSecureSite()
      ? [`Canonical: ${appUrl()}/.well-known/security.txt`, `Policy: ${appUrl()}/tentang#keamanan`]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}
