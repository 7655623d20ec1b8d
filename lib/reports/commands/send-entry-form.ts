import type { Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import type { EntryForm } from "../format/entry-form";
import { COLUMN_NAMES } from "../rules/entry-columns";
import type { CellVerdict, Saved } from "../rules/judge-change";
import { refuse } from "../rules/refusals";
import { refused, refusalText } from "../rules/refused";
import { openCorrection } from "./correct-report";
import { saveCells } from "./save-cells";
import { submitReport, withdrawReport } from "./send-report";

/** What the page says afterwards. */
type Outcome = { done?: string; failed?: string };

/**
 * Takes the form of a month as an ordinary form sends it: saves the cells that changed, then takes the step whose
 * button was pressed. What was saved stays saved where the step is refused.
 * @throws AppError with the numbered refusal of the step
 */
export async function sendEntryForm(
  actor: Actor,
  period: Period,
  { changes, stamps, answers, step }: EntryForm,
  requestId: string | null,
): Promise<Outcome> {
  const saved = changes.length === 0 ? NOTHING : await saveCells(actor, period, changes, requestId);
  const lost = saved.verdicts.map(lostText).filter((text) => text !== null);
  if (lost.length > 0) return { failed: lost.join(" ") };
  const count = saved.verdicts.length;
  if (step === null) return { done: count === 0 ? "Tidak ada yang berubah." : `${count} sel tersimpan.` };
  const key = { regionCode: step.region, period };
  switch (step.kind) {
    case "send": {
      const seen = seenAfter(stamps[step.region] ?? "", saved.stamps[step.region]);
      await submitReport(actor, key, { seen, answers: answers[step.region] ?? [] }, requestId);
      return { done: "Laporan terkirim dan menunggu pemeriksaan." };
    }
    case "withdraw":
      await withdrawReport(actor, key, requestId);
      return { done: "Laporan ditarik; angkanya dapat diubah lagi." };
    case "correct":
      await openCorrection(actor, key, requestId);
      return { done: "Koreksi dibuka dengan angka yang sudah disetujui." };
  }
}

const NOTHING: Saved = { verdicts: [], stamps: {} };

/** The stamp of what the sender knows: what the page showed, moved on by the sender's own cells. */
function seenAfter(shown: string, own: Saved["stamps"][string] | undefined): string {
  if (!own) return shown;
  if (own.before !== shown) throw refused(refuse("W.208"));
  return own.after;
}

/** @returns what to tell about a change that was not saved as typed, null where it was */
function lostText(verdict: CellVerdict): string | null {
  const cell = `${COLUMN_NAMES[verdict.column]} ${verdict.region}`;
  switch (verdict.kind) {
    case "saved":
    case "question":
    case "unread":
      return null;
    case "conflict":
      return `${cell}: Anda mengetik "${verdict.yours}", sedangkan orang lain sudah menyimpan "${verdict.theirs.text}". Isi orang lain tetap; ketik lagi bila angka Anda yang benar.`;
    case "locked":
      return `${cell}: ${refusalText(verdict.refusal)}`;
  }
}
