"use client";

import { useEffect } from "react";
import { enhanceMap } from "./enhance-map";

/** Adds arrow keys, type-ahead, the status line and highlighting to the map with this id; draws nothing itself. */
export function MapKeys({ id }: { id: string }) {
  useEffect(() => {
    const root = document.getElementById(id);
    if (!root) return;
    const stop = new AbortController();
    enhanceMap(root, stop.signal);
    return () => {
      stop.abort();
    };
  }, [id]);
  return null;
}
