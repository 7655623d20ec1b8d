import { SimulatedBadge } from "@/components/ui/badge";
import { MISSING } from "@/lib/core/numbers";
import type { Period } from "@/lib/core/period";
import { formatDivision } from "@/lib/coverage/format/division";
import { hasNoFigure, periodOfFigure } from "@/lib/published/rules";
import { agreesWith, type RegisterValue } from "@/lib/published/rules/agreement";
import type { PublishedFigure } from "@/lib/published/schema";
import { Verdict } from "./verdict";

type CellProps = { figure: PublishedFigure; registerOf: (period: Period) => RegisterValue | null };

/** The register's own division of the month that a figure was printed about, and whether the two agree. */
export function RegisterCell({ figure, registerOf }: CellProps) {
  if (hasNoFigure(figure)) return <>{MISSING}</>;
  if (figure.segment !== "ALL") return <Muted>tidak dibandingkan: bukan semua segmen</Muted>;
  const period = periodOfFigure(figure);
  if (period === null) return <Muted>bulan tidak disebut</Muted>;
  const register = registerOf(period);
  if (register === null || register.participants === null) return <Muted>belum ada</Muted>;
  const agrees = agreesWith(figure, register);
  return (
    <>
      <span className="tabular-nums">{formatDivision(register.participants, register.workers, register.coverage)}</span>{" "}
      {register.simulated ? <SimulatedBadge /> : null} <Verdict agrees={agrees} />
      {agrees === null ? <Muted>belum dapat dicek</Muted> : null}
    </>
  );
}

function Muted({ children }: { children: string }) {
  return <span className="text-muted">{children}</span>;
}
