import { formatStatedPercent } from "@/lib/core/numbers";
import { beyondText, placeText, spreadText } from "@/lib/coverage/format/spread";
import { placeOf } from "@/lib/coverage/rules/spread";
import { SpreadDots } from "./spread-dots";

type StripProps = {
  /** "Kota Probolinggo" */
  name: string;
  /** Coverage of the region, as a ratio. */
  own: number;
  /** Of all, the own one among them. */
  values: readonly number[];
  /** "daerah Jawa Timur", "kota" */
  whose: string;
  /** The target as a ratio, where it compares. */
  target: number | null;
  /** Where the target, and the highest of the values, come from. */
  targetHref: string;
  farthestHref: string;
  /** What must be known of some of the dots. */
  remark?: string | null;
};

/** One dot for each region with the own one marked, and in words where it stands. */
export function SpreadStrip({ name, own, values, whose, target, targetHref, farthestHref, remark = null }: StripProps) {
  const place = placeText(placeOf(own, values), whose);
  const beyond = beyondText({ values, target });
  return (
    <figure className="spread">
      <SpreadDots values={values} own={own} target={target} words={spreadText(name, own, { values, target }, whose)} />
      <figcaption>
        {place}
        {target === null ? null : (
          <span className="text-muted">
            {" "}
            · garis = target <a href={targetHref}>{formatStatedPercent(target * 100)}</a>
          </span>
        )}
        {beyond === null ? null : (
          <span className="text-muted">
            {" "}
            · {beyond.words} <a href={farthestHref}>{beyond.farthest}</a>
          </span>
        )}
        {remark === null ? null : <span className="text-muted"> · {remark}</span>}
      </figcaption>
    </figure>
  );
}
