"use client";

import { useEffect } from "react";

/**
 * Sends a form marked `data-auto-submit` when a choice was made by pointer or touch. Arrow keys change a closed select
 * at every press, so after a key the form waits for the button (WCAG 3.2.2). Stands once, in the layout.
 */
export function AutoSubmit() {
  useEffect(() => {
    let byPointer = false;
    const pointer = () => {
      byPointer = true;
    };
    const key = () => {
      byPointer = false;
    };
    const change = ({ target }: Event) => {
      if (!byPointer || !(target instanceof HTMLSelectElement)) return;
      if (target.form?.dataset.autoSubmit !== undefined) target.form.requestSubmit();
    };
    addEventListener("pointerdown", pointer, true);
    addEventListener("keydown", key, true);
    addEventListener("change", change);
    return () => {
      removeEventListener("pointerdown", pointer, true);
      removeEventListener("keydown", key, true);
      removeEventListener("change", change);
    };
  }, []);
  return null;
}
