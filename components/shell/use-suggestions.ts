"use client";

import { useCallback, useEffect, useRef, useState } from "react";

export type Suggestion = { code: string; name: string; kind: string; parentName: string | null; href: string };

const PAUSE_MS = 150;
const MOST = 8;

/**
 * Places that fit what is typed. A newer letter cancels the older question, so a slow answer never replaces a later
 * one. When the answer fails there are no suggestions: the form still works.
 */
export function useSuggestions() {
  const [rows, setRows] = useState<Suggestion[]>([]);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; abort: AbortController } | null>(null);

  const cancel = useCallback(() => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    pending.current.abort.abort();
    pending.current = null;
  }, []);
  useEffect(() => cancel, [cancel]);

  const clear = useCallback(() => {
    cancel();
    setRows([]);
  }, [cancel]);

  const ask = useCallback(
    (text: string) => {
      cancel();
      const query = text.trim();
      if (query === "") {
        setRows([]);
        return;
      }
      const abort = new AbortController();
      const timer = setTimeout(() => {
        fetchSuggestions(query, abort.signal).then(setRows, () => {
          if (!abort.signal.aborted) setRows([]);
        });
      }, PAUSE_MS);
      pending.current = { timer, abort };
    },
    [cancel],
  );
  return { rows, ask, clear };
}

async function fetchSuggestions(query: string, signal: AbortSignal): Promise<Suggestion[]> {
  const response = await fetch(`/api/v1/regions/search?q=${encodeURIComponent(query)}`, { signal });
  if (!response.ok) return [];
  const body = (await response.json()) as { rows?: Suggestion[] };
  // Only addresses of this site are followed.
  return (body.rows ?? []).filter((row) => /^\/(?!\/)/.test(row.href)).slice(0, MOST);
}
