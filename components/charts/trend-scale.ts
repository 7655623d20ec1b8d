import { formatCountShort } from "@/lib/core/numbers";
import type { TrendData, TrendUnit } from "./trend-data";

export type TrendScale = { max: number; ticks: number[] };

/** @returns an axis from 0 to a round number above every value, with 4 to 6 ticks; a truncated axis would exaggerate */
export function scaleOf(data: TrendData): TrendScale {
  const values = data.rows.flatMap((row) => Object.values(row.cells).map((cell) => cell?.value ?? 0));
  const top = Math.max(0, ...values) || 1;
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? top;
  const count = Math.max(1, Math.ceil(top / step - 1e-9));
  return { max: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

const percents = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });

export function formatTick(value: number, unit: TrendUnit): string {
  return unit === "percent" ? `${percents.format(value * 100)}%` : formatCountShort(value);
}

/** @returns where the stop `index` of `count` stands, 0 left to 1 right; a single stop stands in the middle */
export function positionOf(index: number, count: number): number {
  return count > 1 ? index / (count - 1) : 0.5;
}

/**
 * @param width of the plot in pixels
 * @returns name every how many-eth stop so that names of `length` letters do not touch; years stay on their January
 */
export function labelEvery(count: number, length: number, width: number): number {
  const room = Math.max(1, Math.floor(width / (length * 7 + 8)));
  return [1, 2, 3, 6, 12, 24, 60].find((every) => Math.ceil(count / every) <= room) ?? count;
}

type Pool = { offset: number; size: number };

/**
 * Keeps names beside the ends of lines from covering each other, each as near to its line as the others allow.
 * @param tops wanted positions in pixels
 * @returns positions at least `gap` apart, in the order given
 */
export function spreadApart(tops: number[], gap: number): number[] {
  const order = tops.map((_, index) => index).sort((a, b) => tops[a]! - tops[b]!);
  // Neighbours that are too close join a pool that moves as one (pool adjacent violators).
  const pools: Pool[] = [];
  order.forEach((index, place) => {
    let pool: Pool = { offset: tops[index]! - place * gap, size: 1 };
    for (let last = pools.at(-1); last && last.offset > pool.offset; last = pools.at(-1)) {
      pools.pop();
      const size = last.size + pool.size;
      pool = { offset: (last.offset * last.size + pool.offset * pool.size) / size, size };
    }
    pools.push(pool);
  });
  const offsets = pools.flatMap((pool) => Array.from({ length: pool.size }, () => pool.offset));
  const placed: number[] = [];
  order.forEach((index, place) => {
    placed[index] = offsets[place]! + place * gap;
  });
  return placed;
}

/**
 * Stacks names above horizontal lines, so that no name covers a line or another name.
 * @param lines heights of the lines in pixels from the top
 * @param tall height of a name
 * @returns the top of each name, in the order given
 */
export function stackAbove(lines: number[], tall: number): number[] {
  const placed: number[] = [];
  const order = lines.map((_, index) => index).sort((a, b) => lines[b]! - lines[a]!);
  const taken: number[] = [];
  for (const index of order) {
    let bottom = lines[index]!;
    // Each obstacle moves the name up past itself, so this ends after as many steps as there are obstacles.
    for (;;) {
      const line = lines.find((other) => other < bottom && other > bottom - tall);
      const name = taken.find((other) => Math.abs(other - bottom) < tall);
      if (line === undefined && name === undefined) break;
      bottom = line ?? name! - tall;
    }
    taken.push(bottom);
    placed[index] = bottom - tall;
  }
  return placed;
}
