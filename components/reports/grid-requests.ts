import { partsOfFinding } from "@/lib/reports/format/entry-fields";
import type { GridEvent, Shown } from "@/lib/reports/rules/grid/event";
import { pageOf, requestOf } from "@/lib/reports/rules/grid/request";
import type { GridState } from "@/lib/reports/rules/grid/state";
import type { MatchedBlock } from "@/lib/reports/rules/paste/matched-block";
import type { AnswerVerdict } from "@/lib/reports/rules/judge-answer";
import type { Saved } from "@/lib/reports/rules/judge-change";
import { readChanges } from "./grid-read";

/** What the server answers a save with. */
type SaveAnswer = Saved & { answers: AnswerVerdict[]; changes: string | null };

/** Sends the save that has just begun. @returns what came of it */
export async function sendFlight(period: string, state: GridState): Promise<GridEvent> {
  const { changes, answers } = requestOf(state);
  const given = answers.map(({ region, about, given, was }) => ({ region, ...partsOfFinding(about), ...given, was }));
  const body = { period, changes, answers: given, page: pageOf(state) };
  try {
    // Goes on when the window is closed.
    const response = await post("/entri/simpan", body, { keepalive: true });
    if (!response.ok) return { kind: "failed", trouble: response.status === 401 ? "session" : "server" };
    const saved = (await response.json()) as SaveAnswer;
    const shown = saved.changes === null ? null : { ...readChanges(saved.changes), since: state.sends };
    const outcome = { cells: saved.verdicts, answers: saved.answers, stamps: saved.stamps };
    return { kind: "saved", outcome, shown, at: new Date().toLocaleTimeString("id-ID") };
  } catch {
    return { kind: "failed", trouble: "network" };
  }
}

/** Asks what others have changed. @returns null where nothing, or where the server cannot be reached: saving says so */
export async function askChanges(period: string, state: GridState, signal: AbortSignal): Promise<Shown | null> {
  try {
    const response = await post("/entri/perubahan", { period, page: pageOf(state) }, { signal });
    if (response.status !== 200) return null;
    const { changes } = (await response.json()) as { changes: string };
    return { ...readChanges(changes), since: state.sends };
  } catch {
    return null;
  }
}

/** Asks which regions and columns a block names. @returns what it names, or that nobody could say */
export async function readBlock(period: string, state: GridState, signal: AbortSignal): Promise<GridEvent> {
  const { paste, columns, rows, cells } = state;
  const from = cells[paste?.from ?? ""];
  const at = { region: from?.region ?? Object.keys(rows)[0]!, column: from?.column ?? columns[0]! };
  try {
    const response = await post("/entri/tempel", { period, text: paste?.text ?? "", columns, at }, { signal });
    if (!response.ok) return { kind: "unmatched" };
    return { kind: "matched", matched: (await response.json()) as MatchedBlock };
  } catch {
    return { kind: "unmatched" };
  }
}

function post(address: string, body: unknown, options: RequestInit): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(address, { method: "POST", headers, body: JSON.stringify(body), ...options });
}
