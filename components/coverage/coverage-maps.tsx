import { Legend } from "@/components/maps/legend";
import { ProvinceMap } from "@/components/maps/province-map";
import { TileMap } from "@/components/maps/tile-map";
import { SimulatedBadge } from "@/components/ui/badge";
import { formatPercent } from "@/lib/core/numbers";
import { spokenStanding, targetRatio } from "@/lib/coverage/format";
import { legendOf } from "@/lib/coverage/rules/bins";
import type { Standing } from "@/lib/coverage/rules/standing";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf, shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";

type MapsProps = { regions: readonly Region[]; standings: ReadonlyMap<string, Standing>; view: View };

/** Every regency as one equal tile, beside the provinces where they are. */
export function CoverageMaps({ regions, standings, view }: MapsProps) {
  const regencies = regions.filter((region) => region.level === "REGENCY" && region.tileColumn !== null);
  const provinces = regions.filter((region) => region.level === "PROVINCE");
  const isNation = provinces.length > 1;
  const bins = regencies.map((region) => standings.get(region.code)?.bin ?? null);
  return (
    <>
      {regencies.some((region) => isSimulated(standings.get(region.code))) ? (
        <p className="mb-1">
          <SimulatedBadge />
        </p>
      ) : null}
      <Legend
        title={`Kabupaten/kota menurut jarak ke target${isNation ? "" : "; angka di ubin adalah cakupan dalam persen"}`}
        bins={legendOf(bins, legendPercent(regencies, standings))}
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

function isSimulated(standing: Standing | undefined): boolean {
  return standing !== undefined && standing.area.simulated && standing.area.participants !== null;
}

/** @returns coverage as it stands in the table, without the unit: `28,7` */
function markOf(standing: Standing | undefined): string | undefined {
  return standing && formatPercent(standing.area.coverage, targetRatio(standing)).replace(" %", "");
}

function areaOf(region: Region, standings: ReadonlyMap<string, Standing>, view: View) {
  const standing = standings.get(region.code);
  const name = shortName(region.name);
  return {
    key: region.code,
    href: hrefIn(view, hrefOf(region)),
    name,
    bin: standing?.bin ?? null,
    spoken: standing ? spokenStanding(standing, name) : `${name}, belum lapor`,
  };
}

/** Where regions have targets of their own, the legend is in shares of each region's target. @returns percent or null */
function legendPercent(regencies: readonly Region[], standings: ReadonlyMap<string, Standing>): number | null {
  const percents = new Set(regencies.map((region) => standings.get(region.code)?.target?.percent ?? null));
  return percents.size === 1 ? ([...percents][0] ?? null) : null;
}
