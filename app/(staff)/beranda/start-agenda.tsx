import { PackSummary } from "@/components/packs/pack-summary";
import { VisitAgenda } from "@/components/visits/agenda";
import { everMay } from "@/lib/access/policy";
import type { UserActor } from "@/lib/auth/actor";
import { readPack } from "@/lib/packs/queries/pack";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { readAgenda } from "@/lib/visits/queries/lists";

/** The next visits and the commitments to look after in one's own regions; of the whole country, what the newest pack says, too. */
export async function StartAgenda({ actor }: { actor: UserActor }) {
  const [agenda, regions, packs] = await Promise.all([
    readAgenda(actor),
    readRegions(actor),
    everMay(actor.role, "read-packs") ? readPack(actor, null) : null,
  ]);
  return (
    <>
      <VisitAgenda {...agenda} regionName={(code) => regionBy(regions, code).name} isShort />
      {packs?.pack ? <PackSummary pack={packs.pack} /> : null}
    </>
  );
}
