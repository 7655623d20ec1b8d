"use client";

import { useEffect } from "react";
import { enhanceMap } from "./enhance-map";

/** Adds arrow keys, type-ahead and the tip to every map of the page; draws nothing. */
export function MapKeys() {
  useEffect(() => {
    const stop = new AbortController();
    for (const map of document.querySelectorAll<HTMLElement>(".map[id]")) enhanceMap(map, stop.signal);
    return () => {
      stop.abort();
    };
  }, []);
  return null;
}
