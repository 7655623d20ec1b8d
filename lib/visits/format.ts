import { formatDate, type Period } from "@/lib/core/period";
import { DAYS_AHEAD, standingOf, type CommitmentStanding } from "./rules";
import type { Commitment, CommitmentState, VisitKind, VisitState } from "./schema";

export const VISIT_KINDS: Record<VisitKind, string> = {
  AUDIENCE: "audiensi",
  FGD: "diskusi kelompok (FGD)",
  OTHER: "pertemuan",
};

export const VISIT_STATES: Record<VisitState, string> = {
  PROPOSED: "diusulkan",
  PLANNED: "direncanakan",
  HELD: "terlaksana",
  CANCELLED: "dibatalkan",
};

export const COMMITMENT_STATES: Record<CommitmentState, string> = {
  OPEN: "berjalan",
  DONE: "terpenuhi",
  DROPPED: "tidak dilanjutkan",
};

const STANDINGS: Record<CommitmentStanding, string> = {
  overdue: "lewat tenggat",
  due: "berjalan",
  answered: "dijawab terpenuhi, menunggu pemeriksaan",
  done: "terpenuhi",
  dropped: "tidak dilanjutkan",
};

/** @returns how a commitment stands, in words: `lewat tenggat` */
export function standingText(standing: CommitmentStanding): string {
  return STANDINGS[standing];
}

/** @returns `Sekretariat Daerah, tenggat 31 Desember 2026` */
export function pledgeText({ owner, due }: Pick<Commitment, "owner" | "due">): string {
  return `${owner}, tenggat ${formatDate(due)}`;
}

/** @returns a number of days since or until as words: `3 hari lagi`, `hari ini`, `12 hari lewat` @param today `YYYY-MM-DD` */
export function distanceInDays(day: string, today: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  return days === 0 ? "hari ini" : days > 0 ? `${days} hari lagi` : `${-days} hari lewat`;
}

/** @returns what lies ahead in one sentence: `3 kunjungan dalam 30 hari ke depan; 2 komitmen lewat tenggat.` */
export function agendaSentence({ ahead, commitments, today }: Agenda): string {
  const late = commitments.filter((one) => standingOf(one, today) === "overdue").length;
  const visits = ahead.length === 0 ? "Tidak ada kunjungan" : `${ahead.length} kunjungan`;
  const promised = late === 0 ? "tidak ada komitmen lewat tenggat" : `${late} komitmen lewat tenggat`;
  return `${visits} dalam ${DAYS_AHEAD} hari ke depan; ${promised}.`;
}

type Agenda = {
  ahead: readonly unknown[];
  commitments: readonly Pick<Commitment, "state" | "answered" | "due">[];
  today: string;
};

/** @returns the visits of a month as a chart's table says them: `kunjungan 15 September 2021`; null where there was none */
export function visitNote(visits: readonly { day: string }[], period: Period): string | null {
  const days = visits.filter(({ day }) => day.startsWith(period)).map(({ day }) => formatDate(day));
  return days.length === 0 ? null : `kunjungan ${days.join(", ")}`;
}
