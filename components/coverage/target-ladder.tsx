import type { CSSProperties } from "react";
import type { Ladder, Rung } from "@/lib/coverage/format/ladder";
import { nameRungs, rowsAround } from "@/lib/coverage/format/ladder-places";
import type { Place } from "@/lib/coverage/rules/place-labels";

/** The narrowest width, in letters' heights, of each way to draw the ladder (headline.css). */
const WIDTHS = [21, 50, 80] as const;

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
  const drawn = WIDTHS.map((width, tier) => nameRungs(rungs, width, names === "short" ? 0 : tier));
  const rows = drawn.flatMap(({ places }, tier) => {
    const { up, down } = rowsAround(places);
    return [
      [`--up-${tier}`, up],
      [`--down-${tier}`, down],
    ];
  });
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

function styleOf(rung: Rung, places: readonly (Place | undefined)[]): CSSProperties {
  const rows = places.flatMap((place, tier) => [
    [`--row-${tier}`, place?.row ?? 0],
    [`--shift-${tier}`, place?.ends ? "-100%" : "0%"],
  ]);
  return { left: `${rung.at}%`, ...(Object.fromEntries(rows) as CSSProperties) };
}
