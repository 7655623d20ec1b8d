import { partsOfFinding } from "@/lib/reports/format/entry-fields";
import type { GridEvent, Shown } from "@/lib/reports/rules/grid/event";
import { pageOf, requestOf } from "@/lib/reports/rules/grid/request";
import type { GridState } from "@/lib/reports/rules/grid/state";
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

function post(address: string, body: unknown, options: RequestInit): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(address, { method: "POST", headers, body: JSON.stringify(body), ...options });
}
