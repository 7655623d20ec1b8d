import type { ReactNode } from "react";

export type Tone = "neutral" | "simulated" | "met" | "below" | "notice" | "missing";

const LOOK: Record<Tone, string> = {
  neutral: "border-line bg-raised text-muted",
  simulated: "border-dashed border-edge bg-raised text-muted",
  met: "border-met bg-met-soft text-met",
  below: "border-below bg-below-soft text-below",
  notice: "border-accent bg-accent-soft text-accent",
  missing: "border-dotted border-missing bg-raised text-muted",
};

/**
 * A short remark beside a number or name, always in words.
 * @param title a longer explanation; it must also stand somewhere in the text, since touch screens do not show it
 */
export function Badge({ tone = "neutral", title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded border px-1.5 align-baseline text-xs leading-5 font-medium ${LOOK[tone]}`}
      title={title}
    >
      {children}
    </span>
  );
}

/** Marks a number as made up for demonstration, wherever it stands; `partly` where only some of its parts are. */
export function SimulatedBadge({ partly = false }: { partly?: boolean }) {
  return (
    <Badge tone="simulated" title="Angka contoh yang dihitung komputer, bukan laporan resmi">
      {partly ? "sebagian simulasi" : "simulasi"}
    </Badge>
  );
}
