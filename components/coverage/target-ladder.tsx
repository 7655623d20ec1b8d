import type { CSSProperties } from "react";
import type { Ladder, Rung } from "@/lib/coverage/format/ladder";
import { placeLabels, type Place } from "./place-labels";

/** The narrowest width, in letters' heights, of each way to draw the ladder (headline.css). */
const WIDTHS = [21, 50, 80] as const;
/** A letter of the widest face that may be shown, and what stands between a mark and its name. */
const LETTER = 0.6;
const BESIDE_MARK = 0.5;

type LadderProps = {
  ladder: Ladder;
  /** Where something beside the ladder says more, names stay short at every width. */
  names?: "as-long-as-fits" | "short";
  /** Where the targets and their arithmetic stand. */
  href?: string;
};

/** One bar from 0 to 100% with every target as a mark with its name; the one chosen stands out. */
export function TargetLadder({ ladder, names = "as-long-as-fits", href }: LadderProps) {
  const { fill, tone, words, rungs, note } = ladder;
  const drawn = WIDTHS.map((width, tier) => drawnAt(rungs, width, names === "short" ? 0 : tier));
  const rows = drawn.flatMap(({ places }, tier) => [
    [`--up-${tier}`, Math.max(0, ...places.map(({ row }) => -row))],
    [`--down-${tier}`, Math.max(0, ...places.map(({ row }) => row))],
  ]);
  return (
    <figure className="ladder keep-together" aria-label={words}>
      <div className="ladder-scale" style={Object.fromEntries(rows) as CSSProperties}>
        <div className="ladder-track">
          <div className="ladder-fill" data-tone={tone} style={{ width: `${fill.toFixed(2)}%` }} />
        </div>
        <ol aria-label="Target pada skala yang sama">
          {rungs.map((rung, index) => (
            <li
              key={rung.key}
              data-chosen={rung.isChosen ? "" : undefined}
              style={styleOf(
                rung,
                drawn.map(({ places }) => places[index]),
              )}
            >
              <Names rung={rung} lengths={drawn.map(({ length }) => length)} href={href} />
            </li>
          ))}
        </ol>
      </div>
      {note ? <figcaption>{note}</figcaption> : null}
    </figure>
  );
}

type NamesProps = { rung: Rung; lengths: readonly number[]; href: string | undefined };

/** Of each rung the names that fit some width, one of which is seen; with an address all of them are one link. */
function Names({ rung, lengths, href }: NamesProps) {
  const names = rung.names.map((name, length) => {
    const tiers = lengths.flatMap((each, tier) => (each === length ? [tier] : []));
    return tiers.length === 0 ? null : (
      <span key={name} data-tiers={tiers.join(" ")}>
        {name}
      </span>
    );
  });
  const named = lengths.flatMap((length, tier) => (length < 0 ? [] : [tier]));
  if (href === undefined || named.length === 0) return names;
  return (
    <a href={href} data-tiers={named.join(" ")}>
      {names}
    </a>
  );
}

type Drawn = { length: number; places: Place[] };

/** The longest names that find room, up to those meant for the width; without any room the marks stand alone. */
function drawnAt(rungs: readonly Rung[], width: number, longest: number): Drawn {
  // The chosen target is placed first, then the others from left to right.
  const order = [...rungs.keys()].sort((one, other) => Number(rungs[other]!.isChosen) - Number(rungs[one]!.isChosen));
  for (let length = longest; length >= 0; length--) {
    const labels = order.map((index) => ({
      at: (rungs[index]!.at / 100) * width,
      width: rungs[index]!.names[length]!.length * LETTER + BESIDE_MARK,
    }));
    const placed = placeLabels(labels, width);
    if (placed) return { length, places: rungs.map((_, index) => placed[order.indexOf(index)]!) };
  }
  return { length: -1, places: [] };
}

function styleOf(rung: Rung, places: readonly (Place | undefined)[]): CSSProperties {
  const rows = places.flatMap((place, tier) => [
    [`--row-${tier}`, place?.row ?? 0],
    [`--shift-${tier}`, place?.ends ? "-100%" : "0%"],
  ]);
  return { left: `${rung.at}%`, ...(Object.fromEntries(rows) as CSSProperties) };
}
