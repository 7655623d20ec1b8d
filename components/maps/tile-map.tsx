import type { CSSProperties, ReactNode } from "react";
import { Hatch } from "./hatch";
import { lookOf, nameOf, type Fill, type MapArea } from "./map-area";
import { MapHint } from "./map-hint";
import { outlineOf } from "./tile-outline";

/**
 * `group` is the larger area a tile belongs to; `mark` a figure printed on the tile, `caption` a word above it.
 * `inBlock`: the tile has no figure of its own and lies in the block of its group.
 */
export type Tile = MapArea & {
  column: number;
  row: number;
  group: string;
  mark?: string | undefined;
  caption?: string | undefined;
  inBlock?: boolean;
};

/** A larger area: the word printed over its tiles, where, and the fill of those of its tiles that are one block. */
export type TileGroup = { label?: { text: string; x: number; y: number }; block?: Fill };

type TileMapProps = {
  id: string;
  label: string;
  tiles: readonly Tile[];
  groups?: Readonly<Record<string, TileGroup>>;
  /** Few tiles do not grow to fill the page; in rem. */
  largestTile?: number;
};

/**
 * A map of equal squares, every one a link; the whole map is one stop of the Tab key. Markup only, so it belongs inside
 * `ServerOnly`; `MapKeys` adds the keys. 514 tiles are most of a page: a tile carries nothing that CSS or the enhancer
 * can find out.
 */
export function TileMap({ id, label, tiles, groups = {}, largestTile = 3 }: TileMapProps) {
  const left = Math.min(...tiles.map((tile) => tile.column));
  const top = Math.min(...tiles.map((tile) => tile.row));
  const width = Math.max(...tiles.map((tile) => tile.column)) - left + 1;
  const height = Math.max(...tiles.map((tile) => tile.row)) - top + 1;
  const hatchId = `${id}-h`;
  const byGroup = grouped(tiles);
  // One group alone, and groups of one tile, need no border.
  const hasBorders = byGroup.size > 1 && byGroup.size < tiles.length;
  const around = hasBorders ? 0.2 : 0;
  return (
    <div
      id={id}
      className="map"
      role="group"
      aria-label={label}
      style={{ "--widest": `${(width + 2 * around) * largestTile}rem` } as CSSProperties}
    >
      <svg viewBox={`${left - around} ${top - around} ${width + 2 * around} ${height + 2 * around}`}>
        <Hatch id={hatchId} size={0.36} />
        <BlockPattern id={`${id}-b`} />
        {[...byGroup].map(([group, members]) => (
          <g key={group} data-g={group}>
            <Block fill={groups[group]?.block} tiles={members} patternId={`${id}-b`} />
            {members.map((tile) => (
              <TileLink key={tile.key} tile={tile} hatchId={hatchId} isTabStop={tile === tiles[0]} />
            ))}
            {hasBorders ? <path d={outlineOf(members)} /> : null}
          </g>
        ))}
        <Labels groups={groups} />
        <rect className="map-ring" />
      </svg>
      <MapHint />
    </div>
  );
}

function grouped(tiles: readonly Tile[]): Map<string, Tile[]> {
  const groups = new Map<string, Tile[]>();
  for (const tile of tiles) groups.set(tile.group, [...(groups.get(tile.group) ?? []), tile]);
  return groups;
}

function TileLink({ tile, hatchId, isTabStop }: { tile: Tile; hatchId: string; isTabStop: boolean }) {
  return (
    <a
      href={tile.href}
      aria-label={tile.spoken}
      data-n={nameOf(tile)}
      data-in={tile.inBlock ? "" : undefined}
      tabIndex={isTabStop ? 0 : -1}
      {...(tile.inBlock ? {} : lookOf(tile.fill, hatchId))}
    >
      <rect x={tile.column} y={tile.row} />
      {tile.caption ? (
        <text className="tile-caption" x={tile.column + 0.5} y={tile.row + 0.34} {...fit(tile.caption)}>
          {tile.caption}
        </text>
      ) : null}
      {tile.mark ? (
        <text x={tile.column + 0.5} y={tile.row + (tile.caption ? 0.8 : 0.62)}>
          {tile.mark}
        </text>
      ) : null}
    </a>
  );
}

/** A long word is condensed to the width of its tile, whatever the typeface. */
function fit(caption: string): { textLength?: number; lengthAdjust?: "spacingAndGlyphs" } {
  return caption.length < 7 ? {} : { textLength: 0.88, lengthAdjust: "spacingAndGlyphs" };
}

/** Tiles of which only the sum is known, as one shape in the sum's colour; dots tell it from tiles with figures. */
function Block({
  fill,
  tiles,
  patternId,
}: {
  fill: Fill | undefined;
  tiles: readonly Tile[];
  patternId: string;
}): ReactNode {
  const inside = tiles.filter(({ inBlock }) => inBlock);
  if (fill === undefined || fill === null || inside.length === 0) return null;
  const outline = outlineOf(inside);
  return (
    <g className="map-block" data-b={fill}>
      <path d={outline} />
      <path d={outline} fill={`url(#${patternId})`} />
    </g>
  );
}

function BlockPattern({ id }: { id: string }) {
  return (
    <pattern id={id} className="map-dots" width="0.5" height="0.5" patternUnits="userSpaceOnUse">
      <circle cx="0.25" cy="0.25" r="0.08" />
    </pattern>
  );
}

function Labels({ groups }: { groups: Readonly<Record<string, TileGroup>> }) {
  return (
    <g className="map-names" aria-hidden>
      {Object.values(groups).map(({ label }) =>
        label ? (
          <text key={label.text} x={label.x} y={label.y}>
            {label.text}
          </text>
        ) : null,
      )}
    </g>
  );
}
