import { AppError, type ErrorCode } from "@/lib/core/errors";
import type { Refusal, RefusalCode } from "./refusals";

/** What a refusal says in one line. */
export function refusalText({ code, problem, why, remedy }: Refusal): string {
  return `${code} ${problem} ${why} ${remedy}`;
}

/** A refused step as an error: forbidden where it is about who, conflict where it is about the report or the month. */
export function refused(refusal: Refusal): AppError {
  return new AppError(kindOf(refusal), refusalText(refusal));
}

const ABOUT_WHO: ReadonlySet<RefusalCode> = new Set(["W.101", "W.102", "W.105", "W.106"]);

function kindOf({ code }: Refusal): ErrorCode {
  if (ABOUT_WHO.has(code)) return "forbidden";
  return code === "W.410" ? "invalid-input" : "conflict";
}
