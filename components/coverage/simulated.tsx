import { SimulatedBadge } from "@/components/ui/badge";
import { markOf, type Marking } from "@/lib/coverage/rules/marking";
import type { AreaCoverage } from "@/lib/coverage/schema";

type BannerProps = {
  marking: Marking;
  /** real statements of others that stand on the page, too */
  hasPrinted?: boolean;
  /** rates of contributions, which are quoted, too */
  hasRates?: boolean;
};

/** Says once that everything on a page is simulated. On paper each table and chart is marked by itself (print.css). */
export function SimulatedBanner({ marking, hasPrinted = false, hasRates = false }: BannerProps) {
  if (marking.mode !== "banner") return null;
  return (
    <p className="band">
      <strong>Semua angka di halaman ini simulasi</strong>, bukan laporan resmi.{" "}
      {hasPrinted ? "Hanya angka di media yang dikutip dari sumbernya. " : ""}
      {hasRates ? "Hanya tarif iuran yang dikutip dari sumbernya. " : ""}
      <a href="/metode#simulasi">Apa artinya?</a>
    </p>
  );
}

type MarkProps = { marking: Marking; area: Pick<AreaCoverage, "participants" | "simulated" | "sources"> };

/** Marks a simulated figure where real ones stand beside it. */
export function SimulatedMark({ marking, area }: MarkProps) {
  const mark = markOf(marking, area);
  return mark === null ? null : <SimulatedBadge partly={mark === "partly"} />;
}
