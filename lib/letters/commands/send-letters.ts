import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { Period } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { readReading } from "@/lib/coverage/queries/reading";
import { db } from "@/lib/db/client";
import { knowing } from "@/lib/db/known-versions";
import { readVersions } from "@/lib/db/remembered";
import { ownTypesetter } from "@/lib/typesetting/typesetter";
import { reasonOf } from "../format/mail-failure";
import { readLetterSheet } from "../queries/letter-sheet";
import { readOutstanding } from "../queries/outstanding";
import type { LettersDone, SheetOrNot } from "../schema";
import { sendLetter } from "./send-letter";

type Asked = {
  /** null for the newest month that speaks for the nation */
  period: Period | null;
  tell: (done: LettersDone) => void;
};

/**
 * Sends everybody who asks for sheets one letter with those of a month that have not left for him yet. What fails for one
 * person or region is told, and stops no other. It reads addresses of accounts, which only those may do who keep them.
 * @returns how it went, and the month; null where nobody speaks for the nation yet
 * @throws AppError forbidden
 */
export async function sendLetters(
  actor: Actor,
  { period: asked, tell }: Asked,
): Promise<{ period: Period | null; done: LettersDone }> {
  permit(actor, "manage-users");
  const done: LettersDone = {
    ...{ of: 0, letters: 0, sheets: 0, withoutFigure: [], failedSheets: [], failedLetters: [] },
  };
  try {
    return await knowing(await readVersions(), async () => {
      const period = asked ?? (await readReading(actor, NATION, {})).overview.standard;
      if (period !== null) await sendThose(actor, period, { done, tell });
      return { period, done };
    });
  } finally {
    ownTypesetter().close();
  }
}

async function sendThose(
  actor: Actor,
  period: Period,
  { done, tell }: Pick<Asked, "tell"> & { done: LettersDone },
): Promise<void> {
  // Whoever asks for the same region gets the same sheet, and what could not be made is not tried again.
  const made = new Map<string, SheetOrNot>();
  const sheetOf = async (code: string): Promise<SheetOrNot> => {
    const known = made.get(code) ?? (await readLetterSheet(actor, code, period));
    if (!made.has(code)) note(done, known);
    made.set(code, known);
    return known;
  };
  const people = await readOutstanding(db(), period, null);
  done.of = people.length;
  for (const { userId, codes } of people) {
    const parts: SheetOrNot[] = [];
    for (const code of codes) parts.push(await sheetOf(code));
    const sheets = parts.flatMap((part) => (part.kind === "sheet" ? [part.sheet] : []));
    const withoutFigure = parts.flatMap((part) => (part.kind === "no-figure" ? [part.name] : []));
    if (sheets.length === 0) continue;
    try {
      const sent = await sendLetter(actor, { userId, period, sheets, withoutFigure });
      done.sheets += sent;
      done.letters += sent > 0 ? 1 : 0;
    } catch (error) {
      done.failedLetters.push({ userId, reason: reasonOf(error) });
    }
    tell(done);
  }
}

function note(done: LettersDone, part: SheetOrNot): void {
  switch (part.kind) {
    case "sheet":
      return;
    case "no-figure":
      done.withoutFigure.push({ code: part.code, name: part.name });
      return;
    case "failed":
      done.failedSheets.push({ code: part.code, name: part.name, message: part.message });
  }
}
