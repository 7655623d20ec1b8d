import { Hatch } from "./hatch";
import { lookOf, nameOf, type MapArea } from "./map-area";
import { MapStatus } from "./map-status";
import { outlineOf } from "./tile-outline";

/** `group` is the larger area a tile belongs to; `mark` a few characters printed on the tile. */
export type Tile = MapArea & { column: number; row: number; group: string; mark?: string | undefined };
type TileMapProps = { id: string; label: string; tiles: readonly Tile[] };

/** Few tiles do not grow to fill the page; in rem. */
const LARGEST_TILE = 3;

/**
 * A map of equal squares, every one a link; the whole map is one stop of the Tab key. Markup only, so it belongs inside
 * `ServerOnly`; `MapKeys` adds the keys. 514 tiles are most of a page: a tile carries nothing that CSS or the enhancer
 * can find out.
 */
export function TileMap({ id, label, tiles }: TileMapProps) {
  const left = Math.min(...tiles.map((tile) => tile.column));
  const top = Math.min(...tiles.map((tile) => tile.row));
  const width = Math.max(...tiles.map((tile) => tile.column)) - left + 1;
  const height = Math.max(...tiles.map((tile) => tile.row)) - top + 1;
  const groups = new Map<string, Tile[]>();
  for (const tile of tiles) groups.set(tile.group, [...(groups.get(tile.group) ?? []), tile]);
  return (
    <div id={id} className="map tile-map" role="group" aria-label={label}>
      {/* A fifth of a tile around, for the outline of groups at the edge. */}
      <svg
        viewBox={`${left - 0.2} ${top - 0.2} ${width + 0.4} ${height + 0.4}`}
        style={{ maxWidth: `${(width + 0.4) * LARGEST_TILE}rem` }}
      >
        <Hatch id={`${id}-h`} size={0.36} />
        {[...groups].map(([group, members]) => (
          <g key={group} data-g={group}>
            {members.map((tile) => (
              <TileLink key={tile.key} tile={tile} hatchId={`${id}-h`} isTabStop={tile === tiles[0]} />
            ))}
            <path d={outlineOf(members)} />
          </g>
        ))}
      </svg>
      <MapStatus mapId={id} />
    </div>
  );
}

function TileLink({ tile, hatchId, isTabStop }: { tile: Tile; hatchId: string; isTabStop: boolean }) {
  return (
    <a
      href={tile.href}
      aria-label={tile.spoken}
      data-n={nameOf(tile)}
      tabIndex={isTabStop ? 0 : -1}
      {...lookOf(tile.fill, hatchId)}
    >
      <path d={`M${tile.column} ${tile.row}h1v1h-1z`} />
      {tile.mark ? (
        <text x={tile.column + 0.5} y={tile.row + 0.62}>
          {tile.mark}
        </text>
      ) : null}
    </a>
  );
}
