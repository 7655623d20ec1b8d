import type { GridEvent } from "@/lib/reports/rules/grid/event";
import type { Draft, GridState } from "@/lib/reports/rules/grid/state";
import { draftsOf, PASTE_DRAFT } from "@/lib/reports/rules/grid/waiting";
import { answersOf } from "./grid-answer-fields";
import { createKeep } from "./grid-keep";
import { askChanges, readBlock, sendFlight } from "./grid-requests";
import { rememberThousands } from "./known-thousands";

const SOON_MS = 900;
const EVERY_MS = 20_000;

type Surroundings = { signal: AbortSignal; dispatch: (event: GridEvent) => void; current: () => GridState };

/**
 * What follows from the state outside of the page: saves, questions what others have changed, waiting, the browser's own
 * storage. Until the server has said yes what is typed also stands there, so that a closed window loses nothing.
 */
export function createEffects(form: HTMLFormElement, person: string, { signal, dispatch, current }: Surroundings) {
  const period = form.dataset["period"]!;
  const keep = createKeep(`jangkau isian ${person} ${period}`);
  let kept: Readonly<Record<string, Draft>> = {};
  let pause: ReturnType<typeof setTimeout> | undefined;
  let refresh: ReturnType<typeof setTimeout> | undefined;

  const planRefresh = (ms: number) => {
    clearTimeout(refresh);
    if (!signal.aborted) refresh = setTimeout(() => void ask(), ms);
  };
  // Nothing is asked while a save is under way: its answer brings what has changed.
  const ask = async () => {
    const state = current();
    const isFree = state.flight === null && document.visibilityState === "visible";
    const shown = isFree ? await askChanges(period, state, signal) : null;
    if (shown) dispatch({ kind: "shown", shown });
    if (current().flight === null) planRefresh(EVERY_MS);
  };
  const send = async (state: GridState) => {
    clearTimeout(refresh);
    dispatch(await sendFlight(period, state));
    planRefresh(EVERY_MS);
  };
  const read = async (state: GridState) => {
    dispatch(await readBlock(period, state, signal));
  };
  const store = (drafts: Record<string, Draft>) => {
    for (const name of Object.keys(kept)) if (!drafts[name]) keep.drop(name);
    for (const [name, draft] of Object.entries(drafts))
      if (kept[name]?.text !== draft.text || kept[name].base !== draft.base) keep.remember(name, draft);
    kept = drafts;
  };

  signal.addEventListener("abort", () => {
    clearTimeout(pause);
    clearTimeout(refresh);
  });
  // A save of the page before may have been under way when this one was made.
  planRefresh(SOON_MS);

  return {
    /** @returns what an earlier window could not send */
    recall({ cells, answers }: GridState): Readonly<Record<string, Draft>> {
      const names = [...Object.keys(cells), ...Object.keys(answers), PASTE_DRAFT];
      const found = names.flatMap((name): [string, Draft][] => {
        const draft = keep.recall(name);
        return draft ? [[name, draft]] : [];
      });
      kept = Object.fromEntries(found);
      return kept;
    },
    follow(before: GridState | null, now: GridState): void {
      if (before === null) return;
      store(draftsOf(now));
      if (now.thousands !== null && now.thousands !== before.thousands) rememberThousands(person, now.thousands);
      if (now.wait !== before.wait) {
        clearTimeout(pause);
        if (now.wait)
          pause = setTimeout(() => {
            dispatch({ kind: "due" });
          }, now.wait.ms);
      }
      if (now.flight && now.flight !== before.flight) void send(now);
      if (now.paste?.kind === "reading" && now.paste !== before.paste) void read(now);
      if (now.goTo && now.goTo !== before.goTo) focusOn(form, now.goTo.name);
      if (now.step?.kind === "ready" && now.step !== before.step) submitSoon(form, now.step.button);
    },
  };
}

function focusOn(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.focus();
  else
    answersOf(form)
      .find((answer) => answer.name === name)
      ?.reason.focus();
}

/** While the browser still tells of the press, it takes no other. */
function submitSoon(form: HTMLFormElement, button: string): void {
  setTimeout(() => {
    form.requestSubmit(buttonOf(form, button));
  });
}

/** The button that was pressed, or the one that the answer to a save has put in its place; none for the first of the form. */
function buttonOf(form: HTMLFormElement, value: string): HTMLElement | null {
  return value === "" ? null : form.querySelector<HTMLElement>(`button[value="${CSS.escape(value)}"]`);
}
