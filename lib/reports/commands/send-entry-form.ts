import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import type { Period } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import type { ENTRY_STEPS } from "../format/entry-fields";
import { rowField } from "../format/entry-fields";
import type { EntryForm } from "../format/entry-form";
import { lostAnswer, lostCell } from "../format/lost-words";
import { savedWords } from "../format/saved-words";
import { stayedText } from "../format/stayed";
import type { Saved } from "../rules/judge-change";
import { refuse } from "../rules/refusals";
import { refused } from "../rules/refused";
import type { ReportKey } from "../schema";
import { readRegionName, readRegionNames } from "../queries/covered-regions";
import { saveAnswers } from "./save-answers";
import { saveCells } from "./save-cells";
import { type SentReports, sendAllReports } from "./send-all";
import { submitReport, withdrawReport } from "./send-report";

/** What the page says afterwards. */
type Outcome = { done?: string; failed?: string };

/**
 * Takes the form of a month as an ordinary form sends it: saves the cells and reasons that changed, then takes the step
 * whose button was pressed. What was saved stays saved where the step is refused.
 * @throws AppError with the numbered refusal of the step
 */
export async function sendEntryForm(
  actor: Actor,
  { period, changes, stamps, answers, step }: EntryForm & { period: Period },
): Promise<Outcome> {
  const saved = await saveCells(actor, { period, changes });
  const given = await saveAnswers(actor, { period, changes: answers });
  const names = await readRegionNames(
    db(),
    [...changes, ...answers].map(({ region }) => region),
  );
  const nameOf = (code: string) => names.get(code) ?? code;
  const lost = [
    ...saved.verdicts.map((verdict) => lostCell(verdict, nameOf(verdict.region))),
    ...given.map((verdict, index) => lostAnswer(verdict, answers[index]!, nameOf(answers[index]!.region))),
  ].filter((text) => text !== null);
  if (lost.length > 0) return { failed: lost.join(" ") };
  const unread = saved.verdicts.filter(({ kind }) => kind === "question" || kind === "unread").length;
  if (step === null) return { done: savedWords({ cells: changes.length, unread, reasons: answers.length }) };
  const seenOf = (region: string) => seenAfter(stamps[region] ?? "", saved.stamps[region]);
  if (step.kind === "send-all") return sentText(await sendAllReports(actor, { period, seen: seenOf }));
  const name = await readRegionName(db(), step.region);
  const seen = () => seenOf(step.region);
  try {
    return {
      done: `${name}: ${await takeFormStep(actor, { key: { period, regionCode: step.region }, kind: step.kind, seen })}`,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Names the row, so that the page can lead there.
    const details = [...error.details, { field: rowField(step.region), message: error.message }];
    throw new AppError(error.code, `${name}: ${error.message}`, details);
  }
}

/** @returns what the page says about the step */
async function takeFormStep(
  actor: Actor,
  { kind, key, seen }: { kind: keyof typeof ENTRY_STEPS; key: ReportKey; seen: () => string },
): Promise<string> {
  switch (kind) {
    case "send":
      await submitReport(actor, { key, seen: seen() });
      return "Laporan terkirim dan menunggu pemeriksaan.";
    case "withdraw":
      await withdrawReport(actor, key);
      return "Laporan ditarik; angkanya dapat diubah lagi.";
  }
}

/** @returns how many were sent, and by name what stays with the branch and why */
function sentText({ sent, stayed }: SentReports): Outcome {
  const held = stayedText("Belum terkirim", stayed);
  if (sent.length === 0) return { failed: held === "" ? "Tidak ada laporan yang dapat dikirim." : held };
  return { done: [`${sent.length} laporan terkirim dan menunggu pemeriksaan.`, held].filter(Boolean).join(" ") };
}

/** The stamp of what the sender knows: what the page showed, moved on by the sender's own cells. */
function seenAfter(shown: string, own: Saved["stamps"][string] | undefined): string {
  if (!own) return shown;
  if (own.before !== shown) throw refused(refuse("W.208"));
  return own.after;
}
