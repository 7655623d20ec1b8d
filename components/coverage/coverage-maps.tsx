import { Legend } from "@/components/maps/legend";
import { MapBox } from "@/components/maps/map-box";
import { PROVINCE_TILES, provinceLabel } from "@/components/maps/province-tiles";
import { TileMap, type TileGroup } from "@/components/maps/tile-map";
import { Section } from "@/components/ui/section";
import { formatPercent } from "@/lib/core/numbers";
import { provinceOf } from "@/lib/core/region-code";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { mapLegend } from "@/lib/coverage/format/legend";
import { spokenInside, spokenStanding } from "@/lib/coverage/format/spoken";
import type { Marking } from "@/lib/coverage/rules/marking";
import { blocksOf, fillOf, type MapScale } from "@/lib/coverage/rules/map-scale";
import { countInTotal, type Standing } from "@/lib/coverage/rules/standing";
import { hrefIn, type View } from "@/lib/coverage/rules/view";
import { hrefOf, shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { SimulatedMark } from "./simulated";

type MapsProps = {
  regions: readonly Region[];
  standings: ReadonlyMap<string, Standing>;
  view: View;
  marking: Marking;
  /** of the target that all tiles are held against */ targetHref: string;
};

/** Every regency as one equal tile; of the nation on a narrow screen its provinces, which lead to theirs. */
export function CoverageMaps(props: MapsProps) {
  const { regions, standings, marking } = props;
  const regencies = regions.filter((region) => region.level === "REGENCY" && region.tileColumn !== null);
  const provinces = regions.filter((region) => region.level === "PROVINCE");
  const isNation = provinces.length > 1;
  const { finding, map } = regencyMap(props, regencies, isNation);
  const simulated = regencies.map(({ code }) => standings.get(code)?.area).find((area) => area?.simulated);
  return (
    <Section id="peta" title={finding}>
      {simulated ? (
        <p className="mb-1 empty:hidden">
          <SimulatedMark marking={marking} area={simulated} />
        </p>
      ) : null}
      {map}
      {isNation ? provinceMap(props, provinces) : null}
    </Section>
  );
}

function regencyMap({ standings, view, targetHref }: MapsProps, regencies: readonly Region[], isNation: boolean) {
  const isSilent = ({ code }: Region) => (standings.get(code)?.area.participants ?? null) === null;
  const silent = regencies.filter(isSilent);
  const blocks = blocksOf(
    silent.map(({ code }) => code),
    standings,
  );
  const blockOf = (region: Region) => (isSilent(region) ? blocks.get(provinceOf(region.code)) : undefined);
  const inTotal = countInTotal(silent.flatMap(({ code }) => standings.get(code) ?? []));
  const { scale, legend } = mapLegend(
    {
      own: regencies.filter((region) => !isSilent(region)).flatMap(({ code }) => standings.get(code) ?? []),
      missing: silent.length - inTotal,
      inTotal,
      blocks: [...blocks.values()],
      unit: "daerah",
    },
    view.indicator,
  );
  const tiles = regencies.map((region) => {
    const block = blockOf(region);
    return {
      ...areaOf(region, standings, view, scale),
      ...(block ? { spoken: spokenInside(block, shortName(region.name)), inBlock: true } : {}),
      column: region.tileColumn ?? 0,
      row: region.tileRow ?? 0,
      group: provinceOf(region.code),
      // In a province there is room to print the value.
      mark: isNation ? undefined : markOf(standings.get(region.code)),
    };
  });
  const groups = Object.fromEntries(
    [...new Set(tiles.map(({ group }) => group))].map((code): [string, TileGroup] => {
      const label = isNation
        ? provinceLabel(
            code,
            tiles.filter(({ group }) => group === code),
          )
        : null;
      const block = blocks.get(code);
      return [code, { ...(label && { label }), ...(block && { block: fillOf(block, scale) }) }];
    }),
  );
  const map = (
    <MapBox sides={scale.bins.map(({ side }) => side)} {...(isNation ? { show: "wide" as const } : {})}>
      <p className="map-lead">
        Satu ubin satu kabupaten/kota, sama besar.{" "}
        {isNation ? "Garis tebal: batas provinsi." : "Angka di ubin: cakupan dalam persen."}
      </p>
      <Legend id="peta-ubin" unit="daerah" {...legend} targetHref={legend.target ? targetHref : undefined} />
      <TileMap
        id="peta-ubin"
        label={`Peta ${regencies.length} kabupaten/kota, tiap daerah satu ubin`}
        tiles={tiles}
        groups={groups}
      />
    </MapBox>
  );
  return { finding: legend.finding, map };
}

function provinceMap({ standings, view, targetHref }: MapsProps, provinces: readonly Region[]) {
  const { scale, legend } = mapLegend(
    {
      own: provinces.flatMap(({ code }) => standings.get(code) ?? []),
      missing: provinces.filter(({ code }) => !standings.has(code)).length,
      ...{ inTotal: 0, blocks: [], unit: "provinsi" },
    },
    view.indicator,
  );
  const tiles = provinces.flatMap((region) => {
    const place = PROVINCE_TILES[region.code];
    if (!place) return [];
    const area = areaOf(region, standings, view, scale);
    const { column, row, short, tile = short } = place;
    return [{ ...area, column, row, group: region.code, caption: tile, mark: markOf(standings.get(region.code)) }];
  });
  return (
    <MapBox sides={scale.bins.map(({ side }) => side)} show="narrow">
      <p className="map-lead">
        <b>Pilih provinsi.</b> Persen terlindungi. Ketuk untuk kabupaten/kotanya.
      </p>
      <TileMap id="peta-provinsi" label={`Peta ${tiles.length} provinsi`} tiles={tiles} largestTile={4} />
      <Legend id="peta-provinsi" unit="provinsi" {...legend} targetHref={legend.target ? targetHref : undefined} />
    </MapBox>
  );
}

/** @returns coverage as it stands in the table, without the unit: `28,7`; above 100% without decimals, for want of room */
function markOf(standing: Standing | undefined): string | undefined {
  if (!standing || standing.coverage === null) return undefined;
  if (standing.coverage >= 1) return String(Math.floor(standing.coverage * 100));
  return formatPercent(standing.coverage, comparedRatio(standing)).replace("%", "");
}

function areaOf(region: Region, standings: ReadonlyMap<string, Standing>, view: View, scale: MapScale) {
  const standing = standings.get(region.code);
  const name = shortName(region.name);
  return {
    key: region.code,
    href: hrefIn(view, hrefOf(region)),
    name,
    fill: standing ? fillOf(standing, scale) : null,
    spoken: standing ? spokenStanding(standing, name) : `${name}, belum lapor`,
  };
}
