import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { readWithdrawnFigures } from "@/lib/published/queries";
import { allContradictions, type Contradiction } from "@/lib/published/rules/contradictions";
import { checkOthers, readCheckedFigures } from "./checked-figures";

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
  const others = await checkOthers(actor, withdrawn, knownAt);
  const gone = withdrawn.map((figure, at) => ({ figure, checked: others[at]! }));
  const inForce = figures.map((figure, at) => ({ figure, checked: checked[at]! }));
  return { all: allContradictions([...inForce, ...gone]), figures: figures.length };
}
