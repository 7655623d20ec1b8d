import { AppError } from "@/lib/core/errors";
import { inOneLine, withoutUnseen } from "@/lib/core/unseen";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { ReturnMark } from "../schema";

/** How the examiner's form names its fields. */
export const EXAMINATION_FIELDS = {
  mark: (segment: string) => `tanda:${segment}`,
  note: (segment: string) => `catatan:${segment}`,
} as const;

/** What the examiner types, and finds again where the decision is refused. */
export const TYPED_FIELDS: readonly string[] = [
  "alasan",
  ...SEGMENTS.flatMap((segment) => [EXAMINATION_FIELDS.mark(segment), EXAMINATION_FIELDS.note(segment)]),
];

const LONGEST_NOTE = 300;
/** As much as the field of the form takes; it stays in the audit trail for good. */
export const LONGEST_REASON = 1000;

/** @returns why a report is sent back @throws AppError invalid-input for more than the form takes */
export function parseReason(get: (name: string) => string): string {
  // Browsers count a new line as one letter and send two.
  const reason = withoutUnseen(get("alasan").replaceAll("\r\n", "\n"));
  if (reason.length <= LONGEST_REASON) return reason;
  const message = `Alasan paling banyak ${LONGEST_REASON} huruf.`;
  throw new AppError("invalid-input", message, [{ field: "alasan", message }]);
}

/** @returns the marked segments with their notes */
export function parseMarks(get: (name: string) => string): ReturnMark[] {
  return SEGMENTS.filter((segment) => get(EXAMINATION_FIELDS.mark(segment)) !== "").map((segment) => {
    const note = inOneLine(get(EXAMINATION_FIELDS.note(segment)))
      .trim()
      .slice(0, LONGEST_NOTE);
    return { segment, note: note === "" ? null : note };
  });
}

/**
 * Marks and words are for the branch, which gets them only with a report that comes back.
 * @throws AppError invalid-input where a report is approved with some
 */
export function refuseLostMarks(get: (name: string) => string): void {
  const typed = parseReason(get).trim() !== "" || SEGMENTS.some((segment) => isMarked(get, segment));
  if (!typed) return;
  throw new AppError(
    "invalid-input",
    "Laporan belum disetujui: ada tanda, catatan, atau alasan yang akan hilang. Pilih Kembalikan, atau hapus dulu semuanya.",
  );
}

function isMarked(get: (name: string) => string, segment: string): boolean {
  return [EXAMINATION_FIELDS.mark(segment), EXAMINATION_FIELDS.note(segment)].some((field) => get(field).trim() !== "");
}
