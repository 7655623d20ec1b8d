import { SimulatedBadge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { markOf, type Marking } from "@/lib/coverage/rules/marking";
import type { AreaCoverage } from "@/lib/coverage/schema";

type BannerProps = {
  marking: Marking;
  /** real statements of others that stand on the page, too */
  hasPrinted?: boolean;
};

/** Says once that everything on a page is simulated. On paper each table and chart is marked by itself (print.css). */
export function SimulatedBanner({ marking, hasPrinted = false }: BannerProps) {
  if (marking.mode !== "banner") return null;
  return (
    <Notice tone="warning" title="Simulasi">
      Semua angka di halaman ini simulasi, bukan laporan resmi.{" "}
      {hasPrinted ? "Hanya angka di media yang dikutip dari sumbernya. " : ""}
      <a href="/metode#simulasi">Apa artinya?</a>
    </Notice>
  );
}

type MarkProps = { marking: Marking; area: Pick<AreaCoverage, "participants" | "simulated" | "sources"> };

/** Marks a simulated figure where real ones stand beside it. */
export function SimulatedMark({ marking, area }: MarkProps) {
  const mark = markOf(marking, area);
  return mark === null ? null : <SimulatedBadge partly={mark === "partly"} />;
}
