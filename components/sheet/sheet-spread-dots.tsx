import type { SheetSpread } from "@/lib/coverage/format/sheet-evidence";

/** Dots that would cover each other stand in rows; so many rows there are. */
const ROWS = 4;
const DOT = 0.022;

/** The regencies of the province as dots, this one marked; the place among them is a detail. */
export function SheetSpreadDots({ spread: { spread, own, target, caption, detail }, ways }: DotsProps) {
  const values = [...spread.map(({ coverage }) => coverage), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  const ends: number[] = [];
  const dots = spread.map(({ code, coverage }) => {
    const left = at(coverage);
    const free = Array.from({ length: ROWS }, (_, row) => row).find((row) => (ends[row] ?? -1) <= left - DOT);
    const row = free ?? 0;
    ends[row] = left;
    return { code, left, row };
  });
  return (
    <section aria-label="Sebaran">
      <div className="sheet-dots" aria-hidden="true">
        {dots.map(({ code, left, row }) => (
          <i
            key={code}
            className={code === own ? "is-own" : ""}
            style={{ left: `${left * 100}%`, bottom: `${(row + 0.5) * (100 / ROWS)}%` }}
          />
        ))}
        {target === null ? null : <b style={{ left: `${at(target) * 100}%` }} />}
      </div>
      <p className="sheet-aside">
        {caption} {detail}
      </p>
      {ways.map((way) => (
        <p key={way}>{way}</p>
      ))}
    </section>
  );
}

type DotsProps = { spread: SheetSpread; ways: readonly string[] };
