/** The pattern of missing values; `size` is the distance of its lines in the drawing's own units. */
export function Hatch({ id, size }: { id: string; size: number }) {
  return (
    <pattern
      id={id}
      className="map-hatch"
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} />
      <path d={`M0 0v${size}`} strokeWidth={size * 0.7} />
    </pattern>
  );
}
