import { SEGMENTS } from "@/lib/coverage/schema";
import type { ReturnMark } from "../schema";

/** How the examiner's form names its fields. */
export const EXAMINATION_FIELDS = {
  mark: (segment: string) => `tanda:${segment}`,
  note: (segment: string) => `catatan:${segment}`,
} as const;

const LONGEST_NOTE = 300;

/** @returns the marked segments with their notes */
export function parseMarks(get: (name: string) => string): ReturnMark[] {
  return SEGMENTS.filter((segment) => get(EXAMINATION_FIELDS.mark(segment)) !== "").map((segment) => {
    const note = get(EXAMINATION_FIELDS.note(segment)).trim().slice(0, LONGEST_NOTE);
    return { segment, note: note === "" ? null : note };
  });
}
