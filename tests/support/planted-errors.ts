import { uniform } from "@/prisma/seed/demo/random";
import { SEGMENTS, type PartSegment } from "@/lib/core/vocabulary";
import type { JudgedCells } from "@/lib/quality/schema";

/** What a slip has at hand: the true row, what stands in the columns and rows beside it. All cells are filled. */
export type Surroundings = {
  truth: JudgedCells;
  lastMonth: JudgedCells | null;
  lastYear: JudgedCells | null;
  neighbour: JudgedCells | null;
};

/** A slip as people make it; the typed total stands beside it where somebody typed one. */
export type Planted = { cells: JudgedCells; total: number | null };
/** @returns the row with the slip, null where it cannot happen there or changes nothing */
export type Slip = (around: Surroundings, key: string) => Planted | null;

const pick = <T>(list: readonly T[], key: string): T => list[Math.floor(uniform(key) * list.length)]!;

/** A cell with enough digits to slip in, different for each key. */
function someCell(cells: JudgedCells, key: string, least = 10): PartSegment | null {
  const able = SEGMENTS.filter((segment) => (cells[segment]?.active ?? 0) >= least);
  return able.length === 0 ? null : pick(able, `cell|${key}`);
}

function withActive(cells: JudgedCells, segment: PartSegment, active: number): Planted | null {
  const cell = cells[segment];
  if (!cell || cell.active === active) return null;
  return { cells: { ...cells, [segment]: { ...cell, active } }, total: null };
}

/** A slip in the digits of one cell. */
const inDigits =
  (change: (digits: string, key: string) => string | null): Slip =>
  ({ truth }, key) => {
    const segment = someCell(truth, key);
    const changed = segment && change(String(truth[segment]!.active), key);
    return changed ? withActive(truth, segment, Number(changed)) : null;
  };

const place = (length: number, key: string) => Math.floor(uniform(`place|${key}`) * length);

const transposed = (digits: string, key: string) => {
  const at = place(digits.length - 1, key);
  return digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
};

/** A whole row, or one cell of it, from somewhere else. */
const rowFrom =
  (where: "lastMonth" | "lastYear" | "neighbour"): Slip =>
  (around) => {
    const row = around[where];
    return row && { cells: row, total: null };
  };
const cellFrom =
  (where: "lastMonth" | "neighbour"): Slip =>
  (around, key) => {
    const segment = someCell(around.truth, key);
    const cell = segment && around[where]?.[segment];
    return cell ? withActive(around.truth, segment, cell.active) : null;
  };

const times =
  (factor: number): Slip =>
  ({ truth }, key) => {
    const segment = someCell(truth, key, factor < 1 ? 1 / factor : 10);
    return segment && withActive(truth, segment, Math.round(truth[segment]!.active * factor));
  };

/** @returns whether some cell is off by a twentieth or more, or is missing */
export function isLarge(truth: JudgedCells, planted: JudgedCells): boolean {
  return SEGMENTS.some((segment) => {
    const [was, is] = [truth[segment]?.active ?? 0, planted[segment]?.active ?? 0];
    return Math.abs(is - was) > 0.05 * was;
  });
}

/** Active people of a row. */
const sumOf = (cells: JudgedCells) => SEGMENTS.reduce((sum, segment) => sum + (cells[segment]?.active ?? 0), 0);

/** The slips of typing and copying, by name. */
export const SLIPS = {
  "two digits transposed": inDigits(transposed),
  "first two digits transposed": inDigits((digits) => digits.charAt(1) + digits.charAt(0) + digits.slice(2)),
  "one digit wrong": inDigits((digits, key) => {
    const at = place(digits.length, key);
    return (
      digits.slice(0, at) +
      pick(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], `digit|${key}`) +
      digits.slice(at + 1)
    );
  }),
  "digit missing": inDigits((digits, key) => {
    const at = place(digits.length, key);
    return digits.slice(0, at) + digits.slice(at + 1);
  }),
  "digit doubled": inDigits((digits, key) => {
    const at = place(digits.length, key);
    return digits.slice(0, at + 1) + digits.slice(at);
  }),
  "ten times": times(10),
  "a tenth": times(0.1),
  "thousand times": times(1000),
  "in thousands": times(0.001),
  "segments swapped": ({ truth }, key) => {
    const first = someCell(truth, key, 1);
    const second =
      first &&
      pick(
        SEGMENTS.filter((segment) => segment !== first),
        `second|${key}`,
      );
    if (!second || !truth[second] || truth[first]!.active === truth[second].active) return null;
    return { cells: { ...truth, [first]: truth[second], [second]: truth[first] }, total: null };
  },
  "cell copied to the next": ({ truth }, key) => {
    const from = pick(["PU", "BPU", "JAKON"] as const, `from|${key}`);
    const to = SEGMENTS[SEGMENTS.indexOf(from) + 1]!;
    return truth[from] ? withActive(truth, to, truth[from].active) : null;
  },
  "whole row of last month": rowFrom("lastMonth"),
  "whole row of last year": rowFrom("lastYear"),
  "one cell of last month": cellFrom("lastMonth"),
  "neighbour's row": rowFrom("neighbour"),
  "one cell of the neighbour": cellFrom("neighbour"),
  "inactive typed in both columns": ({ truth }, key) => {
    const segment = pick(["PU", "BPU"] as const, key);
    const inactive = truth[segment]?.inactive;
    return inactive ? withActive(truth, segment, inactive) : null;
  },
  "inactive as active, alone": ({ truth }, key) => {
    const segment = pick(["PU", "BPU"] as const, key);
    const cell = truth[segment];
    if (!cell?.inactive) return null;
    return { cells: { ...truth, [segment]: { active: cell.inactive, inactive: null, registered: null } }, total: null };
  },
  "active and inactive exchanged": ({ truth }, key) => {
    const segment = pick(["PU", "BPU"] as const, key);
    const cell = truth[segment];
    if (!cell?.inactive) return null;
    return {
      cells: { ...truth, [segment]: { active: cell.inactive, inactive: cell.active, registered: null } },
      total: null,
    };
  },
  "registered as active": ({ truth }, key) => {
    const segment = pick(["PU", "BPU"] as const, key);
    const cell = truth[segment];
    return cell?.inactive ? withActive(truth, segment, cell.active + cell.inactive) : null;
  },
  "zero for missing": ({ truth }, key) => {
    const segment = someCell(truth, key);
    return segment && withActive(truth, segment, 0);
  },
  "cell left empty": ({ truth }, key) => {
    const segment = someCell(truth, key);
    if (!segment) return null;
    const cells = Object.fromEntries(Object.entries(truth).filter(([name]) => name !== segment));
    return { cells, total: null };
  },
  "digits transposed beside a typed total": ({ truth }, key) => {
    const segment = someCell(truth, key);
    const planted = segment && withActive(truth, segment, Number(transposed(String(truth[segment]!.active), key)));
    return planted && { ...planted, total: sumOf(truth) };
  },
} satisfies Record<string, Slip>;
export type SlipName = keyof typeof SLIPS;
