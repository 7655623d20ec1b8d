import { formatCount } from "../numbers";
import { quote } from "../quote";

/** A cell that can only mean one sign, and by what. `beside`: last month's people there. */
export type Vote = { sign: "." | ","; why: Why; cell: string; beside?: number };
export type Why = "grouped" | "decimal" | "total" | "last-month";

const NAMES = { ".": "titik", ",": "koma" } as const;
const OTHERS = { ".": "koma", ",": "titik" } as const;
const ORDER = ["grouped", "decimal", "total", "last-month"] as const satisfies readonly Why[];

/** @param votes all for one sign */
export function decidedBy(votes: readonly Vote[]): string {
  const name = NAMES[votes[0]!.sign];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} memisahkan ribuan: ${reasons(votes)}.`;
}

export function contradicting(one: readonly Vote[], other: readonly Vote[]): string {
  return `Tanda ribuan bercampur: ${reasons(one)}, tetapi ${reasons(other)}.`;
}

/** Cells of which none decides, though one sign cannot group the thousands of all. */
export function mixed(withDot: readonly string[], withComma: readonly string[]): string {
  return `Tanda ribuan bercampur: ${list(withDot)} memakai titik, ${list(withComma)} memakai koma.`;
}

export function undecided(cells: readonly string[]): string {
  return `Tidak ada yang menentukan apakah ${list(cells)} memuat ribuan atau desimal.`;
}

export function groupedByBlanks(cells: readonly string[]): string {
  return `Spasi memisahkan ribuan: ${list(cells)}.`;
}

export const NOTHING_TO_DECIDE = "Tidak ada sel yang memerlukan tanda ribuan.";

function reasons(votes: readonly Vote[]): string {
  const given = ORDER.map((why) => votes.filter((one) => one.why === why)).filter((of) => of.length > 0);
  return given.map(reasonOf).join("; ");
}

function reasonOf(votes: readonly Vote[]): string {
  const { sign, why } = votes[0]!;
  const cells = list(votes.map(({ cell }) => cell));
  const condition = `dengan ${NAMES[sign]} sebagai tanda ribuan`;
  switch (why) {
    case "grouped":
      return `${cells} hanya dapat dibaca ${condition}`;
    case "decimal":
      return `${OTHERS[sign]} dalam ${cells} menandai desimal`;
    case "total":
      return `jumlah ${cells} hanya cocok ${condition}`;
    case "last-month": {
      const before = votes.map(({ beside }) => formatCount(beside ?? null)).join(", ");
      return `hanya ${condition} ${cells} dekat dengan bulan lalu (${before})`;
    }
  }
}

function list(cells: readonly string[]): string {
  return cells.map((cell) => quote(cell.trim())).join(", ");
}
