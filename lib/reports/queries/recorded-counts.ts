import type { Db } from "@/lib/db/client";
import { NOW, readCounts } from "@/lib/coverage/queries/effective";
import { picturesInForce } from "@/lib/coverage/rules/effective";
import type { ParticipantFact } from "../schema";

/**
 * Which of the facts are recorded already: equal to the real count in force of their region, period, extent, segment
 * and basis. A count that the other shape (ALL or parts) has replaced since is not in force, and a simulated one never
 * answers for a real one.
 * @returns indexes into `facts`
 */
export async function findRecordedParticipantCounts(tx: Db, facts: readonly ParticipantFact[]): Promise<Set<number>> {
  const months = await readCounts(tx, { kind: "keys", keys: facts }, { data: "real", knownAt: NOW });
  const inForce = new Map(
    [...months].flatMap(([period, regions]) =>
      [...regions].map(([code, counts]) => [`${period} ${code}`, picturesInForce(counts)]),
    ),
  );
  const recorded = new Set<number>();
  for (const [index, { regionCode, period, extent, basis, segment, active, inactive }] of facts.entries()) {
    const cell = inForce.get(`${period} ${regionCode}`)?.get(`${extent} ${basis}`)?.[segment];
    if (cell?.active === active && cell.inactive === inactive) recorded.add(index);
  }
  return recorded;
}
