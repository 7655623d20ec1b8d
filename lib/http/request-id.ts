/** The header in which the server numbers every request; it overwrites what is not in order. */
const REQUEST_ID_HEADER = "x-request-id";
const FORM = /^[A-Za-z0-9-]{8,64}$/;

/** @returns the number of the request for audit events; null outside our server, or for anything else than a number */
export function requestIdOf(headers: Headers): string | null {
  const given = headers.get(REQUEST_ID_HEADER);
  return given !== null && FORM.test(given) ? given : null;
}
