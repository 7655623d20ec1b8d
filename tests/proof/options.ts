import path from "node:path";
import { parseArgs } from "node:util";
import { dayAt } from "@/lib/core/known-day";
import type { Options } from "./part";
import { isPart, PARTS, type PartName } from "./parts";

const DEFAULTS = { seconds: "600", kills: "1000", requests: "10000" };

export const HELP = `npm run proof [-- --only PART,...] [--seconds N] [--kills N] [--requests N] [--seed N] [--out FILE]
  parts, in this order: ${Object.keys(PARTS).join(", ")}
  ${DEFAULTS.seconds} s of people, ${DEFAULTS.kills} kills and ${DEFAULTS.requests} hostile requests unless told otherwise; the seed is the day's;
  the report goes to .data/bukti-YYYY-MM-DD.md`;

export type Asked = { only: PartName[]; options: Options; day: string; out: string };

/** @returns null where the words make no command */
export function readAsked(words: string[], at: Date): Asked | null {
  try {
    const number = (standard: string) => ({ type: "string", default: standard }) as const;
    const day = dayAt(at);
    const { values } = parseArgs({
      args: words,
      options: {
        only: number(Object.keys(PARTS).join(",")),
        seconds: number(DEFAULTS.seconds),
        kills: number(DEFAULTS.kills),
        requests: number(DEFAULTS.requests),
        seed: number(day.replaceAll("-", "")),
        out: number(path.join(".data", `bukti-${day}.md`)),
      },
    });
    const only = values.only.split(",");
    const [seconds, kills, requests, seed] = [values.seconds, values.kills, values.requests, values.seed].map(countIn);
    if (!only.every(isPart)) return null;
    return {
      only,
      options: { seconds: seconds!, kills: kills!, requests: requests!, seed: seed! },
      day,
      out: values.out,
    };
  } catch {
    return null;
  }
}

/** @throws Error for what is no count */
function countIn(text: string): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= 0)) throw new Error(`no count: ${text}`);
  return count;
}
