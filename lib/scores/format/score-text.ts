import { shapeOf, shifted } from "@/lib/core/figures/number-shape";
import type { Total } from "../rules/total";
import type { Hundredths } from "../schema";

/** @returns a score with two decimals: `7,75` */
export function scoreText(hundredths: Hundredths): string {
  return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")}`;
}

/**
 * Reads what is typed as a score, `7`, `7,75` or `7.75`.
 * @returns null where it is no number, is below zero, or has more than two decimals
 */
export function readScore(text: string): Hundredths | null {
  const shape = shapeOf(text.trim());
  return shape?.kind === "plain" || shape?.kind === "decimal" ? shifted(shape.reading, 2) : null;
}

/** @returns `16,75 dari 20,00`; null while nothing is filled in */
export function totalText({ rows, score, most }: Total): string | null {
  return rows === 0 ? null : `${scoreText(score)} dari ${scoreText(most)}`;
}

/** @returns `jumlah dari 5 butir yang diisi`, and what is not in it */
export function totalWords({ rows }: Total, faulty: number): string {
  const said = rows === 0 ? "Belum ada butir yang dijumlahkan" : `jumlah dari ${rows} butir yang diisi`;
  return faulty === 0 ? said : `${said}; ${faulty} butir perlu diperbaiki dan belum ikut`;
}
