import { REASONS } from "@/lib/quality/schema";
import { signInAddress } from "@/lib/core/way-back";
import type { TypedReading } from "../rules/read-typed-count";
import type { AnswerStanding, GridCell, GridState } from "../rules/grid/state";
import { isAllSaved } from "../rules/grid/waiting";

// What the form of a month says while somebody works on it.

/** @returns what stands below a cell; empty where nothing is to be said */
export function cellWords({ standing, text }: GridCell): string {
  switch (standing.kind) {
    case "typed":
      return "";
    case "kept":
      return standing.by === null ? "" : `oleh ${standing.by}`;
    case "saved":
      return standing.rounded ? "dibulatkan: bukan hitungan persis" : "";
    case "question":
    case "unread":
      return standing.message;
    case "conflict":
      return `Anda: ${text || "kosong"}. ${standing.theirs.by || "Orang lain"} sudah menyimpan: ${standing.theirs.text || "kosong"}.`;
    case "locked":
      return `${standing.refusal.code} ${standing.refusal.problem} ${standing.refusal.remedy}`;
  }
}

/** @returns what stands below a reason, null for what the server has drawn there */
export function answerWords(standing: AnswerStanding): string | null {
  switch (standing.kind) {
    case "kept":
      return null;
    case "typed":
      return "";
    case "saved":
      return standing.advice;
    case "conflict": {
      const { reason, text } = standing.theirs;
      const words = [reason === null ? "" : REASONS[reason], text].filter((part) => part !== "").join(". ");
      return words === "" ? "Orang lain menghapus alasannya." : `Orang lain sudah menulis: ${words}.`;
    }
    case "outdated":
      return "Angkanya sudah lain, jadi alasan ini belum tersimpan. Muat ulang halaman, lalu tulis lagi.";
    case "locked":
      return `${standing.refusal.code} ${standing.refusal.problem} ${standing.refusal.remedy}`;
  }
}

/** The two ways out of a conflict, as buttons say them. */
export function choiceWords(cell: GridCell | undefined): { mine: string; theirs: string } {
  if (cell?.standing.kind !== "conflict") return { mine: "Pakai tulisan saya", theirs: "Pakai yang tersimpan" };
  const { text, by } = cell.standing.theirs;
  return {
    mine: `Pakai ${cell.text || "kosong"} (isian saya)`,
    theirs: `Pakai ${text || "kosong"} (${by || "yang tersimpan"})`,
  };
}

const HELD_BY_CONFLICT =
  "Belum dikirim: isian Anda berbeda dengan yang disimpan orang lain. Pilih dahulu mana yang benar.";

/** @returns how saving stands, with the address of the page that helps where one does */
export function savingWords(state: GridState, page: string): { text: string; address: string | null } {
  const { step, trouble, told } = state;
  const text = [told, step?.kind === "held" && step.why === "conflict" ? HELD_BY_CONFLICT : null];
  if (trouble !== null)
    return { text: troubleWords(state), address: trouble === "session" ? signInAddress(page) : null };
  return { text: [...text, savedWords(state)].filter((part) => part !== null && part !== "").join(" "), address: null };
}

function troubleWords(state: GridState): string {
  const isSafe = isAllSaved(state);
  const again = state.step?.kind === "held" ? " Laporan belum dikirim; tekan tombolnya lagi setelah tersambung." : "";
  switch (state.trouble) {
    case "network":
      return isSafe
        ? `Koneksi terputus. Semua isian sudah tersimpan di server.${again}`
        : `Koneksi terputus. Isian tersimpan di perangkat ini dan akan disimpan otomatis setelah tersambung.${again || " Laporan belum dikirim."}`;
    case "session":
      return "Sesi berakhir. Isian tersimpan di perangkat ini dan belum dikirim; masuk lagi untuk menyimpannya.";
    case "server":
      return `Belum tersimpan di server. Isian tersimpan di perangkat ini dan dicoba lagi.${again}`;
    case null:
      return "";
  }
}

/** "Tersimpan" is said only of what is: what is not comes with it. */
function savedWords({ cells, answers, savedAt, step }: GridState): string {
  const count = (kinds: readonly string[]) =>
    [...Object.values(cells), ...Object.values(answers)].filter(({ standing }) => kinds.includes(standing.kind)).length;
  const conflicts = count(["conflict"]);
  if (conflicts > 0)
    return step?.kind === "held"
      ? ""
      : `${conflicts} isian berbeda dengan yang disimpan orang lain dan belum tersimpan. Pilih mana yang benar.`;
  if (savedAt === null) return "";
  const [unread, refused] = [count(["question", "unread"]), count(["locked", "outdated"])];
  const beside = [
    unread === 0 ? null : `${unread} sel belum dapat dibaca`,
    refused === 0 ? null : `${refused} isian tidak tersimpan`,
  ];
  return [`Tersimpan ${savedAt}`, ...beside.filter((part) => part !== null)].join("; ");
}

/** The one question that all cells wait for which could be thousands or decimals. */
export type ThousandsQuestion = { text: string; readings: readonly TypedReading[] };

/** @returns null where nothing is asked */
export function thousandsQuestion({ cells }: GridState): ThousandsQuestion | null {
  const asked = Object.values(cells).flatMap(({ text, standing, isAnswered }) =>
    standing.kind === "question" && !isAnswered ? [{ text, readings: standing.readings }] : [],
  );
  const [first, ...others] = asked;
  if (!first) return null;
  const about = others.length === 0 ? `“${first.text}”` : `“${first.text}” dan ${others.length} sel lain`;
  return {
    text: `${about} dapat dibaca sebagai ribuan atau sebagai desimal. Yang dimaksud:`,
    readings: first.readings,
  };
}
