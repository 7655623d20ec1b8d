import type { GridEvent } from "@/lib/reports/rules/grid/event";
import { next } from "@/lib/reports/rules/grid/next";
import { openedGrid } from "@/lib/reports/rules/grid/opened";
import type { GridState } from "@/lib/reports/rules/grid/state";
import { drawGrid } from "./grid-draw";
import { createEffects } from "./grid-effects";
import { listen } from "./grid-listen";
import { readForm } from "./grid-read";
import { knownThousands } from "./known-thousands";

/**
 * The state of the form in this window, and those who follow it: the page, which is drawn from it, and what is sent and
 * kept. Everything that happens goes through `dispatch`.
 */
export function createGrid(person: string) {
  const followers = new Set<() => void>();
  let state: GridState | null = null;
  let dispatch: (event: GridEvent) => void = () => undefined;

  /** @returns ends it */
  function open(form: HTMLFormElement): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const effects = createEffects(form, person, {
      signal,
      dispatch: (event) => {
        dispatch(event);
      },
      current: () => state!,
    });
    const coming: GridEvent[] = [];
    let isBusy = false;
    const show = (before: GridState | null, now: GridState) => {
      state = now;
      drawGrid(form, before, now);
      effects.follow(before, now);
      for (const follower of followers) follower();
    };
    // Drawing moves the cursor, which is an event again: it comes after the one that is being drawn.
    dispatch = (event) => {
      if (signal.aborted) return;
      coming.push(event);
      if (isBusy) return;
      isBusy = true;
      try {
        for (let one = coming.shift(); one; one = coming.shift()) show(state, next(state!, one));
      } finally {
        isBusy = false;
      }
    };
    show(null, openedGrid({ ...readForm(form), thousands: knownThousands(person) }));
    listen(form, { signal, dispatch, current: () => state! });
    dispatch({ kind: "restored", drafts: effects.recall(state!) });
    return () => {
      stop.abort();
    };
  }

  return {
    open,
    dispatch: (event: GridEvent) => {
      dispatch(event);
    },
    current: () => state,
    subscribe: (follower: () => void) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
  };
}
