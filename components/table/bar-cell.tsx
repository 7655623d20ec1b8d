type BarCellProps = { value: number | null; target: number | null; max: number; missing?: boolean };

/**
 * A bar with a tick at the target, drawn by CSS from two numbers (table.css). The number itself must stand beside it:
 * screen readers are not told of the bar. A ratio above 1 is neither a success nor a lack; above `max` it fills the bar
 * and ends in an arrow.
 */
export function BarCell({ value, target, max, missing = value === null }: BarCellProps) {
  if (missing || value === null) return <i className="bar" data-none="" aria-hidden="true" />;
  const share = (ratio: number) => Math.round((Math.min(ratio, max) / max) * 1000) / 10;
  const style = { "--v": share(value), ...(target === null ? {} : { "--t": share(target) }) };
  const met = target !== null && value >= target && value <= 1;
  return (
    <i
      className="bar"
      style={style as React.CSSProperties}
      data-met={met ? "" : undefined}
      data-no-target={target === null ? "" : undefined}
      data-above={value > 1 ? "" : undefined}
      data-over={value > max ? "" : undefined}
      aria-hidden="true"
    />
  );
}
