import { Hatch } from "./hatch";
import { lookOf, nameOf, type MapArea } from "./map-area";
import { MapStatus } from "./map-status";
import { PROVINCE_CENTRES, SMALL_PROVINCES } from "./province-centres";
import { HEIGHT, WIDTH } from "./province-shapes";

type ProvinceMapProps = { id: string; label: string; areas: readonly MapArea[] };

/** Shapes live in a file of their own, which the browser keeps: the page carries only a reference to each. */
const SHAPES = "/provinces.svg";

/**
 * The provinces where they are, every one a link; the whole map is one stop of the Tab key. Markup only, so it belongs
 * inside `ServerOnly`; `MapKeys` adds the keys.
 * @param props.areas `key` is the two-digit code of the province
 */
export function ProvinceMap({ id, label, areas }: ProvinceMapProps) {
  const known = areas.filter((area) => area.key in PROVINCE_CENTRES);
  // Drawn last, over their neighbours: a shape of a few pixels would be covered.
  const ordered = [...known.filter((area) => !isSmall(area)), ...known.filter(isSmall)];
  return (
    <div id={id} className="map province-map" role="group" aria-label={label}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <Hatch id={`${id}-h`} size={20} />
        {ordered.map((area) => (
          <ProvinceLink key={area.key} area={area} hatchId={`${id}-h`} isTabStop={area === ordered[0]} />
        ))}
        <use className="map-outline" />
      </svg>
      <MapStatus mapId={id} />
    </div>
  );
}

function ProvinceLink({ area, hatchId, isTabStop }: { area: MapArea; hatchId: string; isTabStop: boolean }) {
  const [x, y] = PROVINCE_CENTRES[area.key]!;
  return (
    <a
      href={area.href}
      aria-label={area.spoken}
      data-n={nameOf(area)}
      data-g={area.key}
      data-c={`${x} ${y}`}
      tabIndex={isTabStop ? 0 : -1}
      {...lookOf(area.fill, hatchId)}
    >
      <use href={`${SHAPES}#p${area.key}`} />
      {isSmall(area) ? <circle cx={x} cy={y} r={22} /> : null}
    </a>
  );
}

function isSmall(area: MapArea): boolean {
  return SMALL_PROVINCES.has(area.key);
}
