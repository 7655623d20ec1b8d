"use client";

import type { ReactNode } from "react";

const shared = globalThis as { __jangkauMarkup?: Map<string, ReactNode> };

/**
 * The browser's half of `serverOnly`: during server rendering the kept markup, in the browser an element whose
 * server-rendered content React leaves alone.
 */
export function ServerMarkup({ slot }: { slot: string }) {
  if (typeof window === "undefined") return <div suppressHydrationWarning>{shared.__jangkauMarkup?.get(slot)}</div>;
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />;
}
