import { createHash } from "node:crypto";

/** How every secret begins, so that one which was published by mistake is found by searching for it. */
export const SECRET_PREFIX = "jkt_";
/** 256 random bits as base64url. */
const SECRET = /^jkt_[A-Za-z0-9_-]{43}$/;

/**
 * What a request shows as `Authorization: Bearer`. Another scheme is not for us: a server in front may ask for a password of its own.
 * @returns null where nothing is shown; a text that is no secret stays what it is and opens nothing
 */
export function bearerIn(authorization: string | null | undefined): string | null {
  const [scheme = "", ...rest] = (authorization ?? "").trim().split(/\s+/);
  return scheme.toLowerCase() === "bearer" ? rest.join(" ") : null;
}

/** @returns what is kept of a secret; null for what cannot be one */
export function hashOfSecret(secret: string): string | null {
  return SECRET.test(secret) ? createHash("sha256").update(secret).digest("hex") : null;
}
