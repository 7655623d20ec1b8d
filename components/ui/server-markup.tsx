"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";

const shared = globalThis as { __jangkauMarkup?: Map<string, ReactNode> };
const never = () => () => undefined;

/**
 * The browser's half of `ServerOnly`: during server rendering the kept markup, in the browser an element whose
 * server-rendered content React leaves alone.
 */
export function ServerMarkup({ slot }: { slot: string }) {
  if (typeof window === "undefined") {
    return (
      <div data-slot={slot} suppressHydrationWarning>
        {shared.__jangkauMarkup?.get(slot)}
      </div>
    );
  }
  return <Kept slot={slot} />;
}

/**
 * While hydrating the content is already there. When React gives up hydrating (an error elsewhere, an extension that
 * changed the page) it builds everything anew: then the content is taken over from the page that still stands.
 */
function Kept({ slot }: { slot: string }) {
  const hydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [html] = useState(() => (hydrating ? "" : (document.querySelector(`[data-slot="${slot}"]`)?.innerHTML ?? "")));
  return <div data-slot={slot} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
