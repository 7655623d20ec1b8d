import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { acceptReading, type Accepting } from "@/lib/published/commands/readings";
import { readCheckedFigures } from "../queries/checked-figures";
import { NOW } from "../queries/effective";

/**
 * Accepts a reading of a printed figure that the checks find now.
 * @throws AppError forbidden, not-found, conflict where somebody was faster or it is no reading of the figure any more
 */
export async function acceptFoundReading(actor: Actor, given: Omit<Accepting, "found">): Promise<void> {
  permit(actor, "keep-published");
  const { checked } = await readCheckedFigures(actor, NOW);
  const found = checked.find(({ id }) => id === given.id)?.readings ?? [];
  await acceptReading(actor, { ...given, found });
}
