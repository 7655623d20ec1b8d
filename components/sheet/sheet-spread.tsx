import { SpreadDots } from "@/components/coverage/spread-dots";
import type { SheetSpread as Spread } from "@/lib/coverage/format/sheet-evidence";

type SpreadProps = { spread: Spread; ways: readonly string[] };

/** The regencies of the province as dots, this one marked; the place among them is a detail. */
export function SheetSpread({ spread: { values, own, target, caption, detail }, ways }: SpreadProps) {
  return (
    <section aria-label="Sebaran">
      <SpreadDots values={values} own={own} target={target} words={null} />
      <p className="sheet-aside">
        {caption} {detail}
      </p>
      {ways.map((way) => (
        <p key={way}>{way}</p>
      ))}
    </section>
  );
}
