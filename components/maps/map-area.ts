/**
 * The position of a range on the scale of the map; `over` is above 100%, `none` a figure that no target compares with,
 * null no figure.
 */
export type Fill = number | "over" | "none" | null;

/** What every area of a map says and where it leads. */
export type MapArea = {
  key: string;
  href: string;
  name: string;
  fill: Fill;
  /** The whole value in words, beginning with the name: `Kab. Belitung Timur, 31,0%, kurang 21.376 orang`. */
  spoken: string;
};

/** Looks are in maps.css by `data-b`. A missing value has a pattern too, so it is never told by colour alone. */
export function lookOf(fill: Fill, hatchId: string): { "data-b": Exclude<Fill, null> } | { fill: string } {
  return fill === null ? { fill: `url(#${hatchId})` } : { "data-b": fill };
}

/** Type-ahead looks in the spoken text; the name is repeated only where that does not begin with it. */
export function nameOf({ name, spoken }: Pick<MapArea, "name" | "spoken">): string | undefined {
  return spoken.startsWith(name) ? undefined : name;
}
