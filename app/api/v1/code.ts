import { AppError } from "@/lib/core/errors";
import { regionCodeSchema } from "@/lib/regions/schema";

/** What Next gives a route; `code` where its path has one. */
export type CodeContext = { params: Promise<{ code?: string }> };

/** @returns the region code in an address @throws AppError invalid-input for anything that is not one */
export async function codeOf({ params }: CodeContext): Promise<string> {
  const parsed = regionCodeSchema.safeParse((await params).code);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid-input", "Periksa parameter yang disebut di bawah ini.", [
    { field: "code", message: parsed.error.issues[0]?.message ?? "" },
  ]);
}
