import type { ReactElement, ReactNode } from "react";
import { ServerMarkup } from "./server-markup";

type Shared = { __jangkauMarkup?: Map<string, ReactNode>; __jangkauSlot?: number };
const shared = globalThis as Shared;
const KEEP_MS = 10_000;

/**
 * Renders large read-only markup into the HTML once. What a server component returns is otherwise sent a second time,
 * as data for the browser's React; a table of 514 rows would double the page (DECISIONS 7).
 * The children may only be host elements and plain synchronous components: no hooks, no client components.
 */
export function ServerOnly({ children }: { children: ReactNode }): ReactElement {
  return <ServerMarkup slot={keep(children)} />;
}

function keep(markup: ReactNode): string {
  const slots = (shared.__jangkauMarkup ??= new Map<string, ReactNode>());
  shared.__jangkauSlot = (shared.__jangkauSlot ?? 0) + 1;
  const slot = `m${shared.__jangkauSlot}`;
  slots.set(slot, markup);
  // Kept long enough for the HTML of this request to be made, also on a busy server.
  setTimeout(() => slots.delete(slot), KEEP_MS).unref();
  return slot;
}
