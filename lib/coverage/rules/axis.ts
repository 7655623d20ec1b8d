/** An axis that fits what is drawn, as ratios; `reaches` is whether the target lies on it. */
export type Axis = { from: number; to: number; ticks: number[]; reaches: boolean };

const STEPS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/**
 * A line needs no zero: its movement is what is looked at. A target is on the axis only where it would not press the
 * line flat.
 * @param values at least one, ratios 0..n
 */
export function fittedAxis(values: readonly number[], target: number | null): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(high - low, 0.01);
  const near = target !== null && target >= low - span && target <= high + span;
  const [bottom, top] = near ? [Math.min(low, target), Math.max(high, target)] : [low, high];
  const step = STEPS.find((each) => (top - bottom) / each <= 4) ?? Math.ceil((top - bottom) / 4);
  const from = Math.max(0, Math.floor(bottom / step + 1e-9)) * step;
  const steps = Math.max(1, Math.ceil((top - from) / step - 1e-9));
  return {
    from,
    to: from + steps * step,
    ticks: Array.from({ length: steps + 1 }, (_, index) => from + index * step),
    reaches: near,
  };
}
