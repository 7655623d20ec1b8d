import { ROLE_NAMES } from "@/lib/access/rules/roles";
import { roleIn } from "@/lib/access/schema";
import { dayAt } from "@/lib/core/known-day";
import { formatDayShort } from "@/lib/core/period";
import type { AcceptedReading, RecordedFigure } from "../schema/recorded";
import { baseText } from "./check-words";

/** @returns `dibaca sebagai bagian dari penduduk bekerja Agustus 2022: 94.370 orang (9,54%)` and by which role, when and why */
export function acceptedText(accepted: AcceptedReading): string {
  const { at, role, reason } = accepted;
  return `dibaca sebagai bagian dari ${baseText(accepted)} (diterima ${signedText({ at, role, reason })})`;
}

/** @returns `ditarik 30 Nov 2026 oleh Administrator: alasan`; only the day where it came with the program */
export function withdrawnText({ recorded }: Pick<RecordedFigure, "recorded">): string {
  return `ditarik ${signedText(recorded)}`;
}

/** @returns when, in which role and why: `30 Nov 2026 oleh Administrator: alasan` */
export function signedText({ at, role, reason }: { at: string; role: string | null; reason: string | null }): string {
  const known = roleIn(role ?? "");
  const who = role === null ? "" : ` oleh ${known === null ? role : ROLE_NAMES[known]}`;
  return `${formatDayShort(dayAt(new Date(at)))}${who}${reason === null ? "" : `: ${reason}`}`;
}
