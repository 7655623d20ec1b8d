// Written by our own server over whatever a caller sends; a page may trust them.

/** The address of the caller, which throttling counts by. */
export const ADDRESS_HEADER = "x-client-address";
/** A page's own address, so that it can send somebody away and back again. */
export const PAGE_HEADER = "x-page-address";
