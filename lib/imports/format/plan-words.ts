import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, parsePeriod } from "@/lib/core/period";
import { COLUMN_NAMES } from "@/lib/reports/rules/entry-columns";
import type { Rejection } from "../schema";
import type { BatchStatus, SeenBatch } from "../schema/batch";
import type { ColumnRole, ImportKind } from "../schema/choice";
import type { LineState, Plan, PlanLine } from "../schema/plan";
import type { SkipReason } from "../schema/table-reading";

export const STATE_WORDS: Record<LineState, string> = {
  new: "baru",
  changed: "berubah",
  unchanged: "tidak berubah",
  refused: "ditolak",
};

export const STATUS_WORDS: Record<BatchStatus, string> = {
  OPEN: "belum dimasukkan",
  DONE: "sudah dimasukkan",
  UNDONE: "dibatalkan",
};

/** @returns who has brought a file, and for which office: `Siti, Cabang Blitar` */
export function broughtWords({ broughtByName, office }: Pick<SeenBatch, "broughtByName" | "office">): string {
  return office === null ? broughtByName : `${broughtByName}, ${office}`;
}

/** Why a row of a file is none of the figures. */
export const SKIP_WORDS: Record<SkipReason, string> = {
  total: "baris jumlah, hanya dibandingkan",
  heading: "judul",
  note: "catatan",
  missing: "tanpa angka",
};

/** What a column may be said to hold, as its field offers it. */
export const ROLE_WORDS: Record<ColumnRole, string> = {
  none: "tidak diambil",
  "active:PU": "peserta PU",
  "active:BPU": "peserta BPU",
  "active:JAKON": "peserta Jakon",
  "active:PMI": "peserta PMI",
  "active:total": "jumlah peserta",
  "inactive:PU": "PU nonaktif",
  "inactive:BPU": "BPU nonaktif",
  "inactive:JAKON": "Jakon nonaktif",
  "inactive:PMI": "PMI nonaktif",
  workers: "jumlah pekerja",
  employees: "pekerja dibayar (buruh/karyawan)",
  "target:percent": "target, persen",
  "target:headcount": "target, orang",
};

/** The roles that make sense for what a file is brought for. */
export function rolesFor(of: ImportKind): ColumnRole[] {
  const roles = Object.keys(ROLE_WORDS) as ColumnRole[];
  return roles.filter((role) => role === "none" || kindOfRole(role) === of);
}

function kindOfRole(role: ColumnRole): ImportKind {
  if (role.startsWith("target:")) return "targets";
  return role === "workers" || role === "employees" ? "workers" : "participants";
}

export const KIND_WORDS: Record<ImportKind, string> = {
  participants: "peserta per bulan",
  workers: "jumlah pekerja",
  targets: "target",
};

/** @returns `PU, September 2025`, `Pekerja, 2024`; null for what concerns no figure */
export function figureWords({ what, time }: Pick<PlanLine, "what" | "time">): string | null {
  if (what === null || time === null) return null;
  const period = parsePeriod(time);
  if (what === "percent" || what === "headcount") return `Target ${time}, ${what === "percent" ? "persen" : "orang"}`;
  if (period === null) return `${what === "PU" ? "Pekerja dibayar" : "Pekerja"}, ${time}`;
  return `${(COLUMN_NAMES as Record<string, string>)[what] ?? what}, ${formatPeriod(period)}`;
}

/** The figure of a line as it is written: people, or the percentage that a target states. */
export function valueWords({ what, after }: Pick<PlanLine, "what" | "after">): string {
  if (after === null) return "";
  return what === "percent" ? formatStatedPercent(after) : formatCount(after);
}

/** @returns `Lembar "Sep", baris 5, kolom C`; `Berkas` for what concerns all of it */
export function placeWords({ sheet, row, column }: Pick<PlanLine, "sheet" | "row" | "column">): string {
  const parts = [
    ...(sheet === null ? [] : [`lembar “${sheet}”`]),
    ...(row === null ? [] : [`baris ${row}`]),
    ...(column === null ? [] : [`kolom ${column}`]),
  ];
  const words = parts.length === 0 ? "berkas" : parts.join(", ");
  return words[0]!.toUpperCase() + words.slice(1);
}

/** The answer of a preview in one sentence. */
export function planSentence({ counts }: Plan, of: ImportKind): string {
  const { new: fresh, changed, unchanged, refused } = counts;
  if (fresh + changed + unchanged + refused === 0) return "Tidak ada angka yang ditemukan dalam berkas ini.";
  const where = of === "participants" ? "isian" : "catatan";
  if (fresh + changed + refused === 0)
    return `Semua angka dalam berkas ini (${formatCount(unchanged)}) sudah ada dalam ${where}; tidak ada yang berubah.`;
  const parts = [
    `${formatCount(fresh)} angka baru`,
    `${formatCount(changed)} berubah`,
    `${formatCount(unchanged)} tidak berubah`,
  ];
  const refusals = refused === 0 ? "tidak ada yang ditolak" : `${formatCount(refused)} ditolak`;
  return `${parts.join(", ")}; ${refusals}.`;
}

/** What the button of a preview does. */
export function confirmWords({ counts }: Plan, of: ImportKind): string {
  const figures = formatCount(counts.new + counts.changed);
  return of === "participants" ? `Masukkan ${figures} angka ke isian` : `Catat ${figures} angka`;
}

/** What became of a figure, as it is written beside it in the file. */
export function lineWords(line: PlanLine): string {
  const { state, code, note } = line;
  if (state === "refused") return refusedWords(code ?? "", note ?? "");
  const words = STATE_WORDS[state];
  return note === null ? words : `${words}, ${note}`;
}

/** The same of what the command line has refused. */
export function rejectionMarkWords({ code, message }: Pick<Rejection, "code" | "message">): string {
  return refusedWords(code, message);
}

function refusedWords(code: string, why: string): string {
  return `Ditolak: ${code} ${why}`;
}

/** @returns `September 2025, 2024` for `2025-09, 2024` */
export function timesWords(times: string): string {
  return times
    .split(", ")
    .map((time) => {
      const period = parsePeriod(time);
      return period === null ? time : formatPeriod(period);
    })
    .join(", ");
}
