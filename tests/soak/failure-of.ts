import { AppError } from "@/lib/core/errors";
import type { Told } from "./acknowledgements";

/** A numbered refusal is an answer; everything else is something that a user should never see. */
export function failureOf(error: unknown): Told {
  const code = error instanceof AppError ? /^W\.\d{3}/.exec(error.message)?.[0] : undefined;
  if (code !== undefined) return { kind: "refused", code };
  return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
}
