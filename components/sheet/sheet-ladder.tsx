import { sheetTargets, type TargetLine } from "@/lib/coverage/format/sheet-evidence";
import type { Reading } from "@/lib/coverage/rules/reading";

/** How wide a label is at most, as a part of the bar on paper. */
const LABEL = 0.08;

/** Every target on one scale, and below it what each is and how many people are missing to it. */
export function SheetLadder({ reading, shown }: { reading: Reading; shown: NonNullable<Reading["shown"]> }) {
  const { rungs, left } = sheetTargets(reading, shown);
  const { coverage, meets } = shown.standing;
  const ticks = rungs.flatMap((rung) => (rung.ratio === null ? [] : [{ ...rung, ratio: rung.ratio }]));
  const most = Math.max(1, coverage ?? 0, ...ticks.map(({ ratio }) => ratio));
  return (
    <section aria-labelledby="lembar-target">
      <h2 id="lembar-target">Tangga target</h2>
      {ticks.length > 0 ? (
        <div className="sheet-ladder" aria-hidden="true">
          <Labels ticks={ticks.map((tick) => ({ ...tick, ratio: tick.ratio / most }))} />
          <div className={`sheet-bar ${meets ? "is-met" : ""}`}>
            <span style={{ width: `${((coverage ?? 0) / most) * 100}%` }} />
            {ticks.map(({ key, ratio, isMain }) => (
              <i key={key} className={isMain ? "is-main" : ""} style={{ left: `${(ratio / most) * 100}%` }} />
            ))}
          </div>
        </div>
      ) : null}
      <table className="sheet-table sheet-rungs">
        <tbody>
          {rungs.map(({ key, name, document, gap, isMain }) => (
            <tr key={key} className={isMain ? "is-main" : ""}>
              <th scope="row">{name}</th>
              <td className="sheet-text">{document}</td>
              <td>{gap}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left ? <p className="sheet-aside">{left}</p> : null}
    </section>
  );
}

type Tick = TargetLine & { ratio: number };

/** Labels that would touch stand in rows above each other. */
function Labels({ ticks }: { ticks: readonly Tick[] }) {
  const ends: number[] = [];
  const placed = ticks.map((tick) => {
    const centre = Math.min(1 - LABEL / 2, Math.max(LABEL / 2, tick.ratio));
    const free = ends.findIndex((end) => end <= centre - LABEL / 2);
    const row = free === -1 ? ends.length : free;
    ends[row] = centre + LABEL / 2;
    return { ...tick, centre, row };
  });
  return (
    <div className="sheet-labels" style={{ height: `${ends.length * 1.25}em` }}>
      {placed.map(({ key, name, isMain, centre, row }) => (
        <span
          key={key}
          className={isMain ? "is-main" : ""}
          style={{ left: `${centre * 100}%`, bottom: `${row * 1.25}em` }}
        >
          {name.replace(/ \(\d+\)$/, "")}
        </span>
      ))}
    </div>
  );
}
