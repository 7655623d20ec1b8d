import { countCell, textCell, type Cell } from "@/lib/core/cell";
import type { KnownDay } from "@/lib/core/known-day";
import { formatDate } from "@/lib/core/period";
import { differenceWords, KIND_NAMES, stateWord, subjectWords, valueWords } from "@/lib/coverage/format/changes";
import type { Change } from "@/lib/coverage/rules/changes";
import { standingText, VISIT_KINDS } from "@/lib/visits/format";
import type { WorkDone } from "@/lib/visits/schema";
import { standingOf } from "@/lib/visits/rules";
import type { PackTable } from "../schema";

type NameOf = (code: string) => string;

/** What is simulated is marked beside what is not. */
function marked(text: string, simulated: boolean, marks: boolean): Cell {
  return textCell(simulated && marks ? `${text} (simulasi)` : text);
}

function dayCell(day: string): Cell {
  return textCell(formatDate(day), day);
}

/** @returns the visits that were held, newest first, and how much was promised there; null for none */
export function heldTable({ held, commitments }: WorkDone, nameOf: NameOf, marks: boolean): PackTable | null {
  if (held.length === 0) return null;
  const promised = (id: string) => commitments.filter(({ visitId }) => visitId === id).length;
  return {
    caption: "Kunjungan, terbaru lebih dahulu",
    columns: [
      { title: "Tanggal" },
      ...["Daerah", "Pertemuan", "Instansi", "Kantor wilayah"].map((title) => ({ title, isWords: true })),
      { title: "Komitmen di bawah" },
    ],
    rows: held.map(({ id, day, regionCode, simulated, kind, offices, office }) => [
      ...[dayCell(day), marked(nameOf(regionCode), simulated, marks), textCell(VISIT_KINDS[kind])],
      ...[textCell(offices ?? "tidak tercatat", offices), textCell(office ?? "tidak tercatat", office)],
      countCell(promised(id)),
    ]),
    ...{ most: null, aside: null },
  };
}

/** @returns open commitments and those that have ended since, by their due dates; null for none */
export function commitmentTable(
  { commitments }: WorkDone,
  day: KnownDay,
  nameOf: NameOf,
  marks: boolean,
): PackTable | null {
  if (commitments.length === 0) return null;
  return {
    caption: "Komitmen menurut tenggat",
    columns: ["Tenggat", "Daerah", "Komitmen", "Penanggung jawab", "Keadaannya"].map((title) => ({
      title,
      isWords: true,
    })),
    rows: commitments.map((one) => [
      ...[dayCell(one.due), marked(nameOf(one.regionCode), one.simulated, marks)],
      ...[textCell(one.text), textCell(one.owner), textCell(standingText(standingOf(one, day)))],
    ]),
    ...{ most: null, aside: null },
  };
}

const MOST_CHANGES = 30;

/** @returns what was said otherwise, with what stood there before; null for nothing */
export function changedTable(changes: readonly Change[], nameOf: NameOf, marks: boolean): PackTable | null {
  if (changes.length === 0) return null;
  return {
    caption: "Target, dokumen, angka di media, dan definisi",
    columns: [
      { title: "Tanggal" },
      ...["Jenis", "Wilayah", "Perihal"].map((title) => ({ title, isWords: true })),
      ...["Semula", "Menjadi", "Selisih"].map((title) => ({ title })),
      { title: "Keterangan", isWords: true },
    ],
    rows: changes.map((change) => [
      ...[dayCell(change.on), textCell(KIND_NAMES[change.subject.kind])],
      ...[marked(nameOf(change.regionCode), change.simulated, marks), textCell(subjectWords(change))],
      ...[textCell(valueWords(change.before, change)), textCell(valueWords(change.after, change))],
      ...[textCell(differenceWords(change)), textCell(reasonWords(change))],
    ]),
    ...{ most: MOST_CHANGES, aside: null },
  };
}

function reasonWords(change: Change): string {
  return [stateWord(change), change.reason].filter((part) => part !== null).join(": ");
}
