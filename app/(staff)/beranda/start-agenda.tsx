import { VisitAgenda } from "@/components/visits/agenda";
import type { UserActor } from "@/lib/auth/actor";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { readAgenda } from "@/lib/visits/queries/lists";

/** The next visits and the commitments to look after, as far as there are any in one's own regions. */
export async function StartAgenda({ actor }: { actor: UserActor }) {
  const [agenda, regions] = await Promise.all([readAgenda(actor), readRegions(actor)]);
  return <VisitAgenda {...agenda} regionName={(code) => regionBy(regions, code).name} isShort />;
}
