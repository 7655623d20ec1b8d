import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import type { Target } from "@/lib/targets/schema";

type ValueProps = {
  target: Pick<Target, "percent" | "headcount">;
  /** False where people promised for a wider area stand beside the percentage: they say nothing of this one. */
  isOwn?: boolean;
  /** Where its arithmetic and its document stand. */
  originHref?: string;
};

/** What a target promises: a share of its base, people, or both. */
export function TargetValue({ target: { percent, headcount }, isOwn = true, originHref }: ValueProps) {
  return (
    <>
      {percent === null ? null : <Percent text={formatStatedPercent(percent)} href={originHref} />}
      {headcount === null || !isOwn ? null : <span className="block">{formatCount(headcount)} orang</span>}
    </>
  );
}

function Percent({ text, href }: { text: string; href: string | undefined }) {
  return href ? <a href={href}>{text}</a> : text;
}
