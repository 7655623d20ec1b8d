// Written by our own server over whatever a caller sends; a page may trust them.

/** The address of the caller, which throttling counts by. */
export const ADDRESS_HEADER = "x-client-address";
/** A page's own address, so that it can send somebody away and back again. */
export const PAGE_HEADER = "x-page-address";
/** The number of the request, which answers and audit events carry. */
export const REQUEST_ID_HEADER = "x-request-id";

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;

/** @returns the number of the request for audit events; null outside our server, or for anything else than a number */
export function requestIdOf(headers: Headers): string | null {
  const given = headers.get(REQUEST_ID_HEADER);
  return given !== null && REQUEST_ID.test(given) ? given : null;
}
