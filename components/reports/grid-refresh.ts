import type { ShownPage } from "@/lib/reports/schema";
import { takeChanges } from "./grid-changes";

const SOON_MS = 900;
const EVERY_MS = 20_000;

/** What the server answers with when it has something else to show. */
type Answer = { changes: string };

export type Refresh = ReturnType<typeof createRefresh>;

/**
 * Keeps the page in step with the server: what others have saved is asked for now and then, and what a save has changed
 * comes with its answer. Nothing is asked while a save is under way, so that an older answer never follows a newer one.
 */
export function createRefresh(form: HTMLFormElement, signal: AbortSignal, onShown: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const plan = (ms: number) => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => void ask(), ms);
  };
  const ask = async () => {
    const asked = turn;
    try {
      if (document.visibilityState === "visible") {
        const response = await fetch("/entri/perubahan", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ period: form.dataset["period"], page: pageOf(form) }),
          signal,
        });
        const answer = response.status === 200 ? ((await response.json()) as Answer) : null;
        if (answer && asked === turn) {
          takeChanges(form, answer.changes);
          onShown();
        }
      }
    } catch {
      // Without a network the page stays as it is; saving says so.
    }
    if (asked === turn) plan(EVERY_MS);
  };
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
  });
  // A save of the page before may have been under way when this one was made.
  plan(SOON_MS);
  return {
    /** A save begins: whatever is asked for already would be older than its answer. */
    pause: () => {
      turn += 1;
      clearTimeout(timer);
    },
    /** A save is over. */
    resume: () => {
      plan(EVERY_MS);
    },
  };
}

/** @returns what the server compares with, to answer with what is otherwise */
export function pageOf(form: HTMLFormElement): ShownPage {
  const rows = [...form.querySelectorAll<HTMLElement>("[data-mark]")];
  return {
    rows: Object.fromEntries(rows.map(({ dataset }) => [dataset["region"]!, dataset["mark"]!])),
    withInactive: form.elements.namedItem("nonaktif") !== null,
  };
}
