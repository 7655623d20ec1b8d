import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { readWithdrawnFigures } from "@/lib/published/queries";
import { allContradictions, type Contradiction } from "@/lib/published/rules/contradictions";
import { checkOther, readCheckedFigures } from "./checked-figures";

/**
 * @param knownAt as of when; null is now
 * @returns every contradiction of printed figures, open ones and answered ones, and how many figures are in force
 */
export async function readContradictions(
  actor: Actor,
  knownAt: Date | null,
): Promise<{ all: Contradiction[]; figures: number }> {
  permit(actor, "read-approved");
  const [{ figures, checked }, withdrawn] = await Promise.all([
    readCheckedFigures(actor, knownAt),
    readWithdrawnFigures(actor, knownAt),
  ]);
  const gone = await Promise.all(
    withdrawn.map(async (figure) => ({ figure, checked: await checkOther(actor, figure, knownAt) })),
  );
  const inForce = figures.map((figure, at) => ({ figure, checked: checked[at]! }));
  return { all: allContradictions([...inForce, ...gone]), figures: figures.length };
}
