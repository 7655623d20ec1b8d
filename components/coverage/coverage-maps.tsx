import { Legend } from "@/components/maps/legend";
import { ProvinceMap } from "@/components/maps/province-map";
import { TileMap } from "@/components/maps/tile-map";
import { formatPercent } from "@/lib/core/numbers";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { fillOf, mapLegend } from "@/lib/coverage/format/legend";
import { spokenStanding } from "@/lib/coverage/format/spoken";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Standing } from "@/lib/coverage/rules/standing";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf, shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { SimulatedMark } from "./simulated";

type MapsProps = { regions: readonly Region[]; standings: ReadonlyMap<string, Standing>; view: View; marking: Marking };

/** Every regency as one equal tile, beside the provinces where they are. */
export function CoverageMaps({ regions, standings, view, marking }: MapsProps) {
  const regencies = regions.filter((region) => region.level === "REGENCY" && region.tileColumn !== null);
  const provinces = regions.filter((region) => region.level === "PROVINCE");
  const isNation = provinces.length > 1;
  const legend = mapLegend(
    regencies.flatMap((region) => standings.get(region.code) ?? []),
    view.indicator,
  );
  const simulated = regencies.map(({ code }) => standings.get(code)?.area).find((area) => area?.simulated);
  return (
    <>
      {simulated ? (
        <p className="mb-1 empty:hidden">
          <SimulatedMark marking={marking} area={simulated} />
        </p>
      ) : null}
      <Legend
        title={`${legend.title}${isNation ? "" : "; angka di ubin adalah cakupan dalam persen"}`}
        note={legend.note}
        fills={legend.fills}
      />
      <div className="mt-3 grid gap-6 xl:grid-cols-2">
        <TileMap
          id="peta-ubin"
          label={`Peta ${regencies.length} kabupaten/kota, tiap daerah satu ubin`}
          tiles={regencies.map((region) => ({
            ...areaOf(region, standings, view),
            column: region.tileColumn ?? 0,
            row: region.tileRow ?? 0,
            group: region.parentCode ?? "",
            // In a province there is room to print the value.
            mark: isNation ? undefined : markOf(standings.get(region.code)),
          }))}
        />
        {isNation ? (
          <ProvinceMap
            id="peta-provinsi"
            label="Peta 38 provinsi"
            areas={provinces.map((region) => areaOf(region, standings, view))}
          />
        ) : null}
      </div>
    </>
  );
}

/** @returns coverage as it stands in the table, without the unit: `28,7` */
function markOf(standing: Standing | undefined): string | undefined {
  return standing && formatPercent(standing.coverage, comparedRatio(standing)).replace("%", "");
}

function areaOf(region: Region, standings: ReadonlyMap<string, Standing>, view: View) {
  const standing = standings.get(region.code);
  const name = shortName(region.name);
  return {
    key: region.code,
    href: hrefIn(view, hrefOf(region)),
    name,
    fill: standing ? fillOf(standing) : null,
    spoken: standing ? spokenStanding(standing, name) : `${name}, belum lapor`,
  };
}
