/** The number that the server gave the request, for the audit trail and the log. */
export function requestIdOf(headers: Headers): string | null {
  return headers.get("x-request-id");
}
