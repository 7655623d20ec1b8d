import { REASONS } from "@/lib/quality/schema";
import { COLUMN_NAMES } from "../rules/entry-columns";
import type { AnswerVerdict, GivenReason } from "../rules/judge-answer";
import type { CellVerdict } from "../rules/judge-change";
import { refusalText } from "../rules/refused";
import type { AnswerChange } from "../schema";

/** @returns what to tell about a change that was not saved as typed, null where it was */
export function lostCell(verdict: CellVerdict, name: string): string | null {
  const cell = `${COLUMN_NAMES[verdict.column]}, ${name}`;
  switch (verdict.kind) {
    case "saved":
    case "question":
    case "unread":
      return null;
    case "conflict":
      return `${cell}: Anda mengetik "${verdict.yours}", sedangkan ${verdict.theirs.by} sudah menyimpan "${verdict.theirs.text}". Isi itu tetap; ketik lagi bila angka Anda yang benar.`;
    case "locked":
      return `${cell}: ${refusalText(verdict.refusal)}`;
  }
}

/** The same of a reason. */
export function lostAnswer(verdict: AnswerVerdict, { rule, reason, text }: AnswerChange, name: string): string | null {
  const written = `Anda menulis "${reasonText({ reason, text })}"`;
  switch (verdict.kind) {
    case "saved":
      return null;
    case "outdated":
      return `Alasan ${rule}, ${name}: angkanya sudah lain, jadi alasan ini tidak dipakai. ${written}.`;
    case "conflict":
      return `Alasan ${rule}, ${name}: ${written}, sedangkan orang lain sudah menulis "${reasonText(verdict.theirs)}". Tulisan orang lain tetap; tulis lagi bila alasan Anda yang benar.`;
    case "locked":
      return `Alasan ${rule}, ${name}: ${refusalText(verdict.refusal)} ${written}.`;
  }
}

function reasonText({ reason, text }: GivenReason): string {
  return [reason === null ? "" : REASONS[reason], text].filter((part) => part !== "").join(": ") || "kosong";
}
