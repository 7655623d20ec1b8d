/** @returns why a letter did not leave, `EENVELOPE 550`, without any text that might hold an address */
export function reasonOf(error: unknown): string {
  const { code = null, responseCode = null } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  // A mail server's own words often repeat the address.
  const parts = [code, responseCode].filter((part) => typeof part === "number" || isCode(part));
  return parts.length === 0 ? "sebab tidak diketahui" : parts.join(" ");
}

function isCode(part: unknown): part is string {
  return typeof part === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(part);
}
