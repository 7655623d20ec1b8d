import { AppError, type ErrorCode } from "@/lib/core/errors";
import type { Refusal } from "./refusals";

/** What a refusal says in one line. */
export function refusalText({ code, problem, why, remedy }: Refusal): string {
  return `${code} ${problem} ${why} ${remedy}`;
}

/** A refused step as an error: forbidden where it is about who, conflict where it is about the report or the month. */
export function refused(refusal: Refusal): AppError {
  return new AppError(kindOf(refusal), refusalText(refusal));
}

function kindOf({ code }: Refusal): ErrorCode {
  if (code === "W.101" || code === "W.102") return "forbidden";
  return code === "W.410" ? "invalid-input" : "conflict";
}
