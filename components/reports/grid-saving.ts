import { inOneLine } from "@/lib/core/unseen";
import { ENTRY_FIELDS } from "@/lib/reports/format/entry-fields";
import type { AnswerVerdict } from "@/lib/reports/rules/judge-answer";
import type { Saved } from "@/lib/reports/rules/judge-change";
import type { EntryColumn } from "@/lib/reports/schema";
import {
  answerAround,
  answersOf,
  changeOf,
  clearAnswer,
  isUnsaved,
  rememberAnswer,
  restoreAnswer,
  showAnswer,
} from "./grid-answers";
import { cellsOf, isCell, isChanged, placeOf, savedOf, type Cell } from "./grid-cells";
import { takeChanges } from "./grid-changes";
import { createKeep } from "./grid-keep";
import { pageOf, type Refresh } from "./grid-refresh";
import { clearVerdict, showVerdict, writeOut } from "./grid-verdict";
import { knownThousands, rememberThousands } from "./known-thousands";

type Options = { person: string; signal: AbortSignal; refresh: Refresh; onShown: () => void };

/** What the server answers a save with. */
type SaveAnswer = Saved & { answers: AnswerVerdict[]; changes: string | null };

const PAUSE_MS = 700;
const RETRY_MS = 4000;

/**
 * Saves what is typed a moment after it was typed, or at once when the cursor leaves a cell. Until the server has said
 * yes it also stands in this browser's own storage, so that a closed window or a lost network loses nothing.
 */
export function createSaving(form: HTMLFormElement, { person, signal, refresh, onShown }: Options) {
  const period = form.dataset["period"]!;
  const keep = createKeep(`jangkau isian ${person} ${period}`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  const say = (text: string) => {
    const status = document.getElementById("tersimpan");
    if (status) status.textContent = text;
  };
  const changed = () => cellsOf(form).filter((cell) => (isChanged(cell) || chosen(cell) !== null) && !isSettled(cell));
  const answered = () => answersOf(form).filter(isUnsaved);
  const isAllSaved = () => changed().length === 0 && answered().length === 0;

  const remember = () => {
    for (const cell of cellsOf(form)) {
      const state = cell.closest("td")?.dataset["state"];
      // What stands against somebody else's value keeps what it was typed over.
      if (state === "conflict") continue;
      if (isChanged(cell) && state !== "locked")
        keep.remember(cell.name, { text: cell.value, base: savedOf(cell).revision.value });
      else keep.drop(cell.name);
    }
    for (const answer of answersOf(form)) rememberAnswer(answer, keep);
  };

  async function send(): Promise<void> {
    if (isAllSaved()) return;
    refresh.pause();
    await sendChanged().finally(refresh.resume);
  }

  async function sendChanged(): Promise<void> {
    const [cells, answers] = [changed(), answered()];
    for (const cell of cells) setState(cell, "saving");
    const sent = new Map(cells.map((cell) => [cell, cell.value]));
    const changes = cells.map((cell) => ({
      ...placeOf(cell),
      text: cell.value,
      thousands: chosen(cell) ?? knownThousands(person),
      base: Number(savedOf(cell).revision.value),
    }));
    let response: Response;
    try {
      response = await fetch("/entri/simpan", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ period, changes, answers: answers.map(changeOf), page: pageOf(form) }),
        // Goes on when the window is closed.
        keepalive: true,
      });
    } catch {
      wait(cells, "Jaringan terputus. Isian disimpan di peramban ini dan dikirim lagi sendiri.");
      return;
    }
    if (response.status === 401) {
      wait(cells, "Sesi berakhir. Isian tersimpan di peramban ini; masuk lagi untuk mengirimnya.");
      return;
    }
    if (!response.ok) {
      wait(cells, "Belum tersimpan di server. Isian disimpan di peramban ini dan dicoba lagi.");
      return;
    }
    const { verdicts, stamps, ...given } = (await response.json()) as SaveAnswer;
    verdicts.forEach((verdict, index) => {
      const cell = cells[index]!;
      showVerdict(cell, verdict, sent.get(cell)!);
    });
    answers.forEach((answer, index) => {
      showAnswer(answer, given.answers[index]!);
    });
    // What was saved needs no keeping; what was typed meanwhile now stands over it.
    remember();
    for (const [region, { before, after }] of Object.entries(stamps)) moveStamp(form, region, before, after);
    if (given.changes !== null) takeChanges(form, given.changes);
    onShown();
    say(`Tersimpan ${new Date().toLocaleTimeString("id-ID")}`);
  }

  function wait(cells: Cell[], text: string): void {
    if (signal.aborted) return;
    for (const cell of cells) setState(cell, "waiting");
    say(text);
    later(RETRY_MS);
  }

  /** One request after the other, each over the revisions that the one before has brought. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    queue = queue.then(send, send);
    return queue;
  }

  form.addEventListener(
    "input",
    ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
      const clean = inOneLine(target.value);
      // Writing moves the cursor, so only where there is something to clean.
      if (clean !== target.value) target.value = clean;
      const answer = answerAround(target);
      if (answer) clearAnswer(answer);
      if (isCell(target)) clearVerdict(target);
      if (!answer && !isCell(target)) return;
      remember();
      // A reason is saved when it has been written, not at each pause: every save is an event for good.
      if (!answer) later(PAUSE_MS);
    },
    { signal },
  );
  form.addEventListener(
    "change",
    ({ target }) => {
      if (target instanceof HTMLSelectElement && target.name.startsWith("ribuan:")) {
        rememberThousands(person, target.value);
        void flush();
      }
      if (isCell(target) || answerAround(target)) void flush();
    },
    { signal },
  );
  form.addEventListener(
    "focusout",
    ({ target }) => {
      if (isCell(target)) writeOut(target);
    },
    { signal },
  );
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "hidden") void flush();
    },
    { signal },
  );
  addEventListener("online", () => void flush(), { signal });
  // What waits for the network goes before the form itself.
  form.addEventListener(
    "submit",
    (event) => {
      const conflict = form.querySelector<HTMLElement>("[data-state=conflict] :is(select, input:not([type=hidden]))");
      if (conflict) {
        event.preventDefault();
        say("Belum dikirim: isian Anda berbeda dengan yang disimpan orang lain. Pilih dahulu mana yang benar.");
        conflict.focus();
        return;
      }
      if (isAllSaved()) return;
      event.preventDefault();
      const { submitter } = event;
      void flush().then(() => {
        if (isAllSaved()) form.requestSubmit(asShownNow(form, submitter));
      });
    },
    { signal },
  );

  return {
    /** Brings back what an earlier window could not send. */
    restore() {
      for (const cell of cellsOf(form)) {
        const draft = keep.recall(cell.name);
        if (draft === null || draft.text === cell.value) continue;
        const { shown, revision } = savedOf(cell);
        cell.value = inOneLine(draft.text);
        if (draft.base !== revision.value) {
          const theirs = { text: shown.value, revision: Number(revision.value), by: "", at: new Date() };
          const place = placeOf(cell) as { region: string; column: EntryColumn };
          showVerdict(cell, { kind: "conflict", ...place, yours: draft.text, theirs }, draft.text);
          continue;
        }
        setState(cell, "waiting");
        later(0);
      }
      for (const answer of answersOf(form)) if (restoreAnswer(answer, keep)) later(0);
      onShown();
    },
  };
}

/** A cell whose conflict or lock is being shown is not sent again until somebody types. */
function isSettled(cell: Cell): boolean {
  return cell.closest("td")?.dataset["state"] === "conflict" || cell.closest("td")?.dataset["state"] === "locked";
}

function chosen(cell: Cell): string | null {
  const { region, column } = placeOf(cell);
  const select = cell.form!.elements.namedItem(ENTRY_FIELDS.thousands(region, column));
  return select instanceof HTMLSelectElement && select.value !== "" ? select.value : null;
}

function setState(cell: Cell, state: string): void {
  const place = cell.closest("td");
  if (place) place.dataset["state"] = state;
}

/** What has been seen moves on with one's own saves only; a step on anything else is then refused and says so. */
function moveStamp(form: HTMLFormElement, region: string, before: string, after: string): void {
  const field = form.elements.namedItem(ENTRY_FIELDS.stamp(region));
  if (field instanceof HTMLInputElement && field.value === before) field.value = after;
}

/** The button that was pressed, or the one that the answer to a save has put in its place. */
function asShownNow(form: HTMLFormElement, pressed: HTMLElement | null): HTMLElement | null {
  if (!(pressed instanceof HTMLButtonElement) || pressed.isConnected) return pressed;
  return form.querySelector<HTMLElement>(`button[name="${pressed.name}"][value="${pressed.value}"]`);
}
