import { BarList } from "@/components/charts/bar-list";
import { Section } from "@/components/ui/section";
import { SentenceText } from "@/components/ui/sentence";
import { formatCount, formatPercent } from "@/lib/core/numbers";
import type { Period } from "@/lib/core/period";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { noPeers, sparseMonth } from "@/lib/coverage/format/own-month";
import { silenceWord } from "@/lib/coverage/format/silence";
import type { Marking } from "@/lib/coverage/rules/marking";
import { peersOf } from "@/lib/coverage/rules/peers";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { Standing } from "@/lib/coverage/rules/standing";
import { originHref } from "@/lib/coverage/rules/origin";
import { hrefIn } from "@/lib/coverage/rules/view";
import { RISERS_TITLE } from "@/lib/outlook/format/risers";
import { shortName } from "@/lib/regions/rules";
import { RegionSpread } from "./region-spread";
import { SimulatedMark } from "./simulated";

const PEERS = 5;

type PeersProps = {
  reading: Reading;
  shown: { period: Period; standing: Standing };
  provinceName: string;
  marking: Marking;
};

/** Regions of like size in the same province, this one marked. */
export function RegionPeers({ reading, shown: { standing, period }, provinceName, marking }: PeersProps) {
  const { standings, view } = reading;
  const regencies = [...standings.values()].filter((each) => each.area.region.code.includes("."));
  const peers = peersOf(standing, regencies, PEERS);
  const max = Math.max(1, ...peers.map((peer) => peer.coverage ?? 0));
  const hasPeers = peers.some((peer) => peer !== standing && peer.area.participants !== null);
  const sparse = sparseMonth(reading, provinceName) ?? (hasPeers ? null : noPeers(provinceName, period));
  return (
    <Section
      id="sebanding"
      title="Daerah sebanding"
      lead={hasPeers ? "Satu titik satu daerah menurut cakupannya; daerah ini titik yang besar." : null}
      actions={
        hasPeers && standing.coverage !== null ? (
          <a href={hrefIn(view, `/daerah/${standing.area.region.code}/sebanding`)}>{RISERS_TITLE}</a>
        ) : null
      }
    >
      {sparse ? (
        <p className="mb-2">
          <SentenceText sentence={sparse} />
        </p>
      ) : null}
      <RegionSpread reading={reading} shown={{ standing, period }} provinceName={provinceName} marking={marking} />
      {hasPeers ? (
        <>
          <p className="mt-4 text-muted">
            Daerah di {provinceName} dengan jumlah pekerja yang paling dekat, dari yang terbesar.
          </p>
          <BarList
            label="Cakupan daerah sebanding"
            items={peers.map((peer) => {
              const { area, coverage } = peer;
              return {
                key: area.region.code,
                label: shortName(area.region.name),
                href: hrefIn(view, `/daerah/${area.region.code}`),
                value: coverage,
                max,
                target: comparedRatio(peer),
                text: `${formatPercent(coverage, comparedRatio(peer))} dari ${formatCount(area.reported.workers)}`,
                textHref: originHref(view, area.region.code, period),
                current: area.region.code === standing.area.region.code,
                missing: silenceOf(peer),
                badge: <SimulatedMark marking={marking} area={area} />,
              };
            })}
          />
        </>
      ) : null}
    </Section>
  );
}

function silenceOf(standing: Standing): string {
  const { area } = standing;
  if (area.participants !== null) return `${formatCount(area.participants)} peserta; jumlah pekerja belum ada`;
  return silenceWord(standing);
}
