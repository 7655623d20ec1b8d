import { AppError } from "@/lib/core/errors";
import type { Refusal } from "./refusals";

/** What a refusal says in one line. */
export function refusalText({ code, problem, why, remedy }: Refusal): string {
  return `${code} ${problem} ${why} ${remedy}`;
}

/** A refused step as an error: forbidden where it is about who, conflict where it is about the report or the month. */
export function refused(refusal: Refusal): AppError {
  return new AppError(/^W\.1(01|02)/.test(refusal.code) ? "forbidden" : "conflict", refusalText(refusal));
}
