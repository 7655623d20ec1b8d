import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { readerOf } from "@/lib/auth/session";
import type { Period } from "@/lib/core/period";
import { AppError } from "@/lib/core/errors";
import { parseQuery } from "@/lib/core/problem";
import { readCoverage } from "@/lib/coverage/queries/coverage";
import { readListed } from "@/lib/coverage/queries/listed";
import { answerWith } from "../answer";
import { coverageFile } from "../coverage-file";
import { coverageFileQuery } from "../endpoints";

export async function GET(request: Request): Promise<Response> {
  return answerWith(async () => {
    const actor = await readerOf(request.headers);
    const asked = parseQuery(new URL(request.url), coverageFileQuery);
    const { period, rows } = await readCoverage(actor, asked);
    const listed = await listedIn(actor, period, asked);
    return coverageFile(
      actor,
      `cakupan-${period ?? "kosong"}.csv`,
      rows.filter(({ region }) => listed === null || listed.has(region.code)).map((area) => ({ area, period })),
      asked,
    );
  });
}

/**
 * @returns the codes that the list of this address shows; null where it is not narrowed
 * @throws AppError invalid-input where something else than regencies is to be narrowed by what only they have
 */
async function listedIn(
  actor: Actor,
  period: Period | null,
  { level, office, kind, status, q, indicator, data, target }: z.infer<typeof coverageFileQuery>,
): Promise<ReadonlySet<string> | null> {
  const ofRegencies = Object.entries({ office, kind, status }).filter(([, value]) => value !== undefined);
  if (ofRegencies.length > 0 && level !== "regency")
    throw new AppError(
      "invalid-input",
      "Periksa parameter yang disebut di bawah ini.",
      ofRegencies.map(([field]) => ({ field, message: "Hanya untuk level=regency." })),
    );
  const given = Object.entries({ kanwil: office, jenis: kind, status, q }).filter(([, value]) => value !== undefined);
  if (period === null || given.length === 0) return null;
  return readListed(actor, period, { indicator, data, target, ...Object.fromEntries(given) });
}
