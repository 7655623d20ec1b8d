import type { ReactNode } from "react";
import { paletteOf, type Side } from "./palette";

type MapBoxProps = { sides: readonly Side[]; show?: "wide" | "narrow"; children: ReactNode };

/** A map with its legend: one scale of colours, and the choice in the legend dims the rest of the map (maps.css). */
export function MapBox({ sides, show, children }: MapBoxProps) {
  return (
    <div className="map-box" data-show={show} style={paletteOf(sides)}>
      {children}
    </div>
  );
}
