import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import type { KnownDay } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readReading } from "@/lib/coverage/queries/reading";
import { readProvenance } from "@/lib/provenance/queries/provenance";
import type { Provenance } from "@/lib/provenance/rules/provenance";

/**
 * Reads what the page of a figure's origin says; a page replaces what it does not know and says so, the API refuses it.
 * @throws AppError invalid-input, not-found
 */
export async function provenanceFor(
  actor: Actor,
  code: string,
  { knownAt, ...asked }: SearchParams & { knownAt?: KnownDay | undefined },
): Promise<Provenance> {
  const reading = await readReading(actor, code, { ...asked, diketahui: knownAt });
  const { remarks } = reading.view;
  if (remarks.length > 0)
    throw new AppError(
      "invalid-input",
      "Periksa parameter yang disebut di bawah ini.",
      remarks.map((remark) => ({ field: "parameter", message: remark })),
    );
  return readProvenance(actor, reading);
}
