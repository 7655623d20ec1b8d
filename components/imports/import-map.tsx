import type { Fill } from "@/components/maps/map-area";
import { MapBox } from "@/components/maps/map-box";
import { MapKeys } from "@/components/maps/map-keys";
import { TileMap, type Tile } from "@/components/maps/tile-map";
import { ServerOnly } from "@/components/ui/server-only";
import { formatCount } from "@/lib/core/numbers";
import { STATE_WORDS } from "@/lib/imports/format/plan-words";
import { regionStates } from "@/lib/imports/rules/plan-import";
import type { ImportPlan } from "@/lib/imports/schema/import-plan";
import type { LineState } from "@/lib/imports/schema/plan";
import type { Region } from "@/lib/regions/schema";

/** From quiet to loud; the place of a state is its shade. */
const SHADES: readonly LineState[] = ["unchanged", "new", "changed", "refused"];
/** Fewer are told apart better by the list. */
const FEWEST = 12;

/** Where a file changes something, one tile a regency; nothing where it is about a few. */
export function ImportMap({ read, regions }: { read: ImportPlan; regions: readonly Region[] }) {
  const states = regionStates(read.plan);
  const tiles = regions.flatMap(({ code, name, parentCode, tileColumn, tileRow }): Tile[] => {
    const state = states.get(code);
    if (state === undefined || tileColumn === null || tileRow === null) return [];
    const fill: Fill = SHADES.indexOf(state);
    const spoken = `${name}, ${STATE_WORDS[state]}`;
    const place = { column: tileColumn, row: tileRow, group: parentCode ?? "" };
    return [{ key: code, href: `/daerah/${code}`, name, fill, spoken, ...place }];
  });
  if (tiles.length < FEWEST) return null;
  return (
    <>
      <ServerOnly>
        <MapBox sides={["plain", "plain", "plain", "below"]}>
          <p className="flex flex-wrap gap-x-4 text-sm">
            {SHADES.map((state, index) => {
              const count = tiles.filter(({ fill }) => fill === index).length;
              return count === 0 ? null : (
                <span key={state} data-b={index} className="inline-flex items-center gap-1">
                  <span aria-hidden className="inline-block size-3 rounded-sm bg-(--fill)" />
                  {formatCount(count)} daerah {STATE_WORDS[state]}
                </span>
              );
            })}
          </p>
          <TileMap
            id="peta-impor"
            label={`Peta ${formatCount(tiles.length)} daerah dalam berkas ini`}
            tiles={tiles}
            largestTile={2}
          />
        </MapBox>
      </ServerOnly>
      <MapKeys />
    </>
  );
}
