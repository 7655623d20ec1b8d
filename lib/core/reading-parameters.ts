/**
 * What may stand in the address of a reading page. The server takes everything else out of it before a page is
 * rendered, and the type holds pages to this list.
 */
export const READING_PARAMETERS = ["period", "indicator", "target", "data", "sort", "order", "q"] as const;

/** The parameters of a reading page as Next gives them. */
export type SearchParams = Partial<Record<(typeof READING_PARAMETERS)[number], string | string[]>>;
