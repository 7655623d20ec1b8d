import { ROLE_NAMES } from "@/lib/access/rules/roles";
import { BASIS_WORDS } from "@/lib/core/basis-words";
import { formatMoment } from "@/lib/core/moment";
import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { segmentName, workersName } from "@/lib/coverage/format/definition";
import { baseName } from "@/lib/targets/format";
import { statusLabel } from "@/lib/targets/rules";
import type { CountFact, FigureFile, Hand, RecordedFacts, TargetRevision, WorkerFact } from "../schema";

/** Names of people by id; empty where the reader may know roles only. */
export type Names = ReadonlyMap<string, string>;
export const NO_NAMES: Names = new Map();

/** @returns `Kepala cabang, 7 Okt 2025, 09.12 WIB`, with the name where it is given */
export function handText(hand: Hand | null, names: Names = NO_NAMES): string {
  if (hand === null) return "tidak tercatat";
  return `${whoText(hand, names)}, ${formatMoment(new Date(hand.at))}`;
}

function whoText(hand: Hand, names: Names): string {
  switch (hand.kind) {
    case "user": {
      const role = hand.role === null ? "pengguna" : ROLE_NAMES[hand.role];
      const name = names.get(hand.userId);
      return name === undefined ? role : `${name} (${role})`;
    }
    case "operator":
      return "operator sistem";
    case "program":
      return "program simulasi";
  }
}

/** @returns `laporan.xlsx, lembar Data, baris 12, kolom C`; null where a figure did not come by a file */
export function fileText(file: FigureFile | null): string | null {
  if (file === null) return null;
  const { place } = file;
  const parts = place
    ? [
        place.sheet && `lembar ${place.sheet}`,
        `baris ${formatCount(place.row)}`,
        place.column && `kolom ${place.column}`,
      ]
    : ["baris tidak tercatat"];
  return [file.name, ...parts.filter((part) => part !== null && part !== "")].join(", ");
}

/** One recorded figure in words; `people` is a count. */
export type OriginRow = {
  key: string;
  what: string;
  people: string;
  /** what is counted, and which version of it */
  about: string;
  entered: string;
  approved: string | null;
  file: string | null;
  sourceId: string;
};

export function countRow(fact: CountFact, names: Names): OriginRow {
  const { segment, extent, basis, active, version, entered, approved, file, sourceId, reason } = fact;
  return {
    key: `${extent} ${segment} ${basis}`,
    what: segmentName(segment),
    people: formatCount(active),
    about: [
      extent === "TOTAL" ? "jumlah seluruh wilayah" : null,
      BASIS_WORDS[basis],
      `versi ${version}`,
      reason === null ? null : `koreksi: ${reason}`,
    ]
      .filter((part) => part !== null)
      .join("; "),
    entered: handText(entered, names),
    approved: handText(approved, names),
    file: fileText(file),
    sourceId,
  };
}

export function workerRow(fact: WorkerFact, names: Names): OriginRow {
  const { base, segment, year, count, revision, recordedAt, entered, file, sourceId } = fact;
  return {
    key: `${segment} ${year} ${revision}`,
    what: `${capital(segment === "PU" ? "pekerja penerima upah" : workersName({ base, denominatorSegment: segment }))}, Agustus ${year}`,
    people: formatCount(count),
    about: revision === 1 ? "angka pertama" : `revisi ke-${revision}`,
    entered: entered ? handText(entered, names) : `tercatat ${formatMoment(new Date(recordedAt))}`,
    approved: null,
    file: fileText(file),
    sourceId,
  };
}

/** @returns what stood there before, newest first, each with the day on which it was recorded and why it changed */
export function revisionLines({ counts, earlierCounts, earlierWorkers, period }: RecordedFacts): string[] {
  const reason = counts.find(({ reason }) => reason !== null)?.reason ?? null;
  return [
    ...earlierCounts
      .toReversed()
      .map(
        ({ participants, version, at }, index) =>
          `Peserta ${formatPeriod(period)}: semula ${formatCount(participants)} (versi ${version}, disetujui ${formatMoment(new Date(at))})` +
          `${index === 0 && reason !== null ? `; dikoreksi karena ${reason}` : ""}.`,
      ),
    ...earlierWorkers
      .toReversed()
      .map(
        ({ base, segment, year, revision, count, recordedAt }) =>
          `${capital(segment === "PU" ? "pekerja penerima upah" : baseName(base))} Agustus ${year}: semula ${formatCount(count)} ` +
          `(angka ke-${revision}, tercatat ${formatMoment(new Date(recordedAt))}).`,
      ),
  ];
}

/** @returns each revision of a target in a line, newest first: what it said, since when, by whom and why */
export function targetRevisionLines(revisions: readonly TargetRevision[]): string[] {
  return revisions
    .toReversed()
    .map(({ revision, percent, headcount, status, withdrawn, recordedAt, reason, byProgram }) => {
      const said = [
        percent === null ? null : formatStatedPercent(percent),
        headcount === null ? null : `${formatCount(headcount)} orang`,
        statusLabel(status),
        withdrawn ? "ditarik" : null,
      ].filter((part) => part !== null);
      const by = byProgram ? "daftar bawaan program" : "administrator";
      return `Revisi ${revision}: ${said.join(", ")}; dicatat ${by}, ${formatMoment(new Date(recordedAt))}${reason === null ? "" : `; ${reason}`}.`;
    });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
