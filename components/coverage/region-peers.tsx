import { BarList } from "@/components/charts/bar-list";
import { SimulatedBadge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { formatCount, formatPercent } from "@/lib/core/numbers";
import { targetRatio } from "@/lib/coverage/format";
import { peersOf } from "@/lib/coverage/rules/peers";
import type { Standing } from "@/lib/coverage/rules/standing";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { shortName } from "@/lib/regions/rules";

const PEERS = 5;

type PeersProps = { standing: Standing; standings: ReadonlyMap<string, Standing>; provinceName: string; view: View };

/** Regions of like size in the same province, this one marked. */
export function RegionPeers({ standing, standings, provinceName, view }: PeersProps) {
  const regencies = [...standings.values()].filter((each) => each.area.region.code.includes("."));
  const peers = peersOf(standing, regencies, PEERS);
  const max = Math.max(1, ...peers.map((peer) => peer.area.coverage ?? 0));
  return (
    <Section
      id="sebanding"
      title="Sebanding"
      lead={`Daerah di ${provinceName} dengan jumlah pekerja yang paling dekat, dari yang terbesar.`}
    >
      <BarList
        label="Cakupan daerah sebanding"
        items={peers.map((peer) => {
          const { area } = peer;
          return {
            key: area.region.code,
            label: shortName(area.region.name),
            href: hrefIn(view, `/daerah/${area.region.code}`),
            value: area.coverage,
            max,
            target: targetRatio(peer),
            text: `${formatPercent(area.coverage, targetRatio(peer))} dari ${formatCount(area.reported.workers)}`,
            current: area.region.code === standing.area.region.code,
            missing: "belum lapor",
            badge: area.simulated && area.participants !== null ? <SimulatedBadge /> : undefined,
          };
        })}
      />
    </Section>
  );
}
