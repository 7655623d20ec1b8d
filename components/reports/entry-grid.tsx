"use client";

import { useEffect } from "react";
import { enhanceKeys } from "./grid-keys";
import { enhanceLive } from "./grid-live";
import { enhancePaste } from "./grid-paste";
import { createRefresh } from "./grid-refresh";
import { createSaving } from "./grid-saving";

/** Makes the form of a month quick: keys, paste, live sums, saving while one types. Draws nothing. */
export function EntryGrid({ person }: { person: string }) {
  useEffect(() => {
    const form = document.getElementById("isian");
    if (!(form instanceof HTMLFormElement)) return;
    const stop = new AbortController();
    const { signal } = stop;
    const live = enhanceLive(form, person, signal);
    const refresh = createRefresh(form, signal, live);
    const saving = createSaving(form, { person, signal, refresh, onShown: live });
    enhanceKeys(form, signal);
    enhancePaste(form, signal);
    saving.restore();
    if (document.activeElement === document.body) firstEmpty(form)?.focus({ preventScroll: true });
    return () => {
      stop.abort();
    };
  }, [person]);
  return null;
}

function firstEmpty(form: HTMLFormElement): HTMLInputElement | null {
  const segments = [...form.querySelectorAll<HTMLInputElement>("input[data-before]")];
  return segments.find((input) => input.value === "") ?? null;
}
