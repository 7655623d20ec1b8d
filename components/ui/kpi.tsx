import type { ReactNode } from "react";
import { type Division, DivisionDetails } from "./division";

/** `over` is more than there can be: neither good nor bad, and to be explained. */
type KpiTone = "neutral" | "met" | "below" | "missing" | "over";

const LOOK: Record<KpiTone, { edge: string; value: string }> = {
  neutral: { edge: "border-l-edge", value: "text-ink" },
  met: { edge: "border-l-met", value: "text-met" },
  below: { edge: "border-l-below", value: "text-below" },
  missing: { edge: "border-l-missing border-l-4 [border-left-style:dotted]", value: "text-muted" },
  over: { edge: "border-l-edge [border-left-style:double]", value: "text-ink" },
};

type KpiProps = {
  label: string;
  /** as it is printed, with its unit: `27,6%`, `49,0 juta orang` */
  value: ReactNode;
  /** the value is words instead of a number, and takes more room */
  isWords?: boolean;
  /** lines under it, in words: the tone is never said by colour alone */
  details?: readonly ReactNode[];
  division?: Division;
  tone?: KpiTone;
};

/** One number of the headline row, with its division behind "lihat hitungan". Stands inside a `KpiRow`. */
export function Kpi({ label, value, isWords = false, details = [], division, tone = "neutral" }: KpiProps) {
  const look = LOOK[tone];
  return (
    <div
      role="group"
      aria-label={label}
      className={`keep-together flex flex-col rounded border border-l-4 border-line bg-raised px-3 py-2 ${look.edge}`}
    >
      <p className="text-sm text-muted">{label}</p>
      <p className={`${isWords ? "text-lg" : "text-2xl"} leading-tight font-bold ${look.value}`}>{value}</p>
      {details.map((detail, index) => (
        <p key={index} className="text-sm last-of-type:mb-1">
          {detail}
        </p>
      ))}
      {division ? <DivisionDetails division={division} /> : null}
    </div>
  );
}

/**
 * The headline numbers side by side. The columns do not depend on how many there are: while a page is still arriving,
 * fewer would be wider, and their text would wrap anew with each one that follows.
 */
export function KpiRow({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-1 gap-3 min-[30rem]:grid-cols-2 md:grid-cols-3 xl:grid-cols-5">{children}</div>;
}
