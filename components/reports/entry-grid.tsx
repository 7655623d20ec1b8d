"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { savingWords } from "@/lib/reports/format/grid-words";
import { GridPaste } from "./grid-paste";
import { missingIn } from "./grid-missing";
import { createGrid } from "./grid-store";
import { ThousandsChoice } from "./thousands-choice";

type EntryGridProps = { person: string; period: string; refusedRegion: string | null };

/**
 * @param props.refusedRegion the row whose step was refused just now: the cursor goes to what is missing there
 *
 * Makes the form of a month quick: keys, paste, live sums, saving while one types. Draws only what goes along with it; the
 * form itself is the server's.
 */
export function EntryGrid({ person, period, refusedRegion }: EntryGridProps) {
  const [grid] = useState(() => createGrid(person));
  const state = useSyncExternalStore(grid.subscribe, grid.current, () => null);
  useEffect(() => {
    const form = document.getElementById("isian");
    if (!(form instanceof HTMLFormElement)) return;
    const close = grid.open(form);
    if (refusedRegion !== null) missingIn(form, refusedRegion)?.focus();
    else if (document.activeElement === document.body) firstEmpty(form)?.focus({ preventScroll: true });
    return close;
  }, [grid, refusedRegion]);
  const saving = state && savingWords(state, `/entri/${period}`);
  return (
    <>
      <p id="tersimpan" role="status" className="text-sm text-muted">
        {saving?.text}
        {saving?.address ? (
          <>
            {" "}
            <a href={saving.address}>Masuk lagi</a>
          </>
        ) : null}
      </p>
      {state ? (
        <>
          <ThousandsChoice state={state} dispatch={grid.dispatch} />
          <GridPaste state={state} dispatch={grid.dispatch} />
        </>
      ) : null}
    </>
  );
}

function firstEmpty(form: HTMLFormElement): HTMLInputElement | null {
  const segments = [...form.querySelectorAll<HTMLInputElement>("input[data-before]")];
  return segments.find((input) => input.value === "") ?? null;
}
