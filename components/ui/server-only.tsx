import type { ReactElement, ReactNode } from "react";
import { ServerMarkup } from "./server-markup";

const shared = globalThis as { __jangkauMarkup?: Map<string, ReactNode> };
const KEEP_MS = 10_000;
let next = 0;

/**
 * Renders large read-only markup into the HTML once. What a server component returns is otherwise sent a second time,
 * as data for the browser's React; a table of 514 rows would double the page (DECISIONS 7).
 * The children may only be host elements and plain synchronous components: no hooks, no client components.
 */
export function ServerOnly({ children }: { children: ReactNode }): ReactElement {
  const slots = (shared.__jangkauMarkup ??= new Map<string, ReactNode>());
  next += 1;
  const slot = `m${next}`;
  slots.set(slot, children);
  setTimeout(() => slots.delete(slot), KEEP_MS).unref();
  return <ServerMarkup slot={slot} />;
}
