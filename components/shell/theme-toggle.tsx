"use client";

import { useEffect, useSyncExternalStore } from "react";
import { THEME_KEY } from "./theme";

const DARK = "(prefers-color-scheme: dark)";

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(DARK);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  media.addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    media.removeEventListener("change", onChange);
  };
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia(DARK).matches;
}

/** Choosing what the device already shows means following the device again: then nothing is kept. */
function choose(dark: boolean): void {
  const root = document.documentElement;
  const theme = dark ? "dark" : "light";
  const follows = matchMedia(DARK).matches === dark;
  if (follows) delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (follows) localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage is forbidden: the choice lasts for this page.
  }
}

/** What the script in the head does; that one does not run again when React builds the page anew after an error. */
function applyKept(): void {
  const root = document.documentElement;
  root.dataset.js = "";
  try {
    const kept = localStorage.getItem(THEME_KEY);
    if (kept === "light" || kept === "dark") root.dataset.theme = kept;
  } catch {
    // Storage is forbidden: the page follows the device.
  }
}

/** Switches between light and dark. Its name does not change; `aria-pressed` says which is on. */
export function ThemeToggle() {
  const dark = useSyncExternalStore(subscribe, isDark, () => false);
  useEffect(applyKept, []);
  return (
    <button
      type="button"
      className="needs-js flex size-10 items-center justify-center rounded border border-line"
      aria-pressed={dark}
      aria-label="Tampilan gelap"
      title="Tampilan gelap"
      onClick={() => {
        choose(!dark);
      }}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M9 1.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
      </svg>
    </button>
  );
}
