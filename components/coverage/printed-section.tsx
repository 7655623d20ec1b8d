import { PrintedFiguresTable } from "@/components/published/printed-figures-table";
import { CsvLinks } from "@/components/ui/csv-links";
import { Section } from "@/components/ui/section";
import { addressOf } from "@/lib/core/address";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import { sourcesBehind } from "@/lib/coverage/rules/sources";
import { hasNoFigure } from "@/lib/published/rules";
import { shortName } from "@/lib/regions/rules";
import { Reconciliation } from "./reconciliation";
import { registerOf } from "./register-of";

type PrintedProps = { reading: Reading; marking: Marking };

/** What was printed about a region, with every way to read it, and beside register and target over time. */
export function PrintedSection({ reading, marking }: PrintedProps) {
  const { region, printed, checks, detail, overview, view } = reading;
  const sources = sourcesBehind(reading.sources, overview.series);
  const allSilent = printed.length > 0 && printed.every(hasNoFigure);
  return (
    <Section
      id="angka-terbit"
      title="Angka di media"
      lead="Yang pernah tercetak tentang daerah ini, dengan semua cara membacanya. Angka ini dibandingkan, tidak dipakai sebagai peserta."
    >
      {printed.length === 0 ? (
        <p>Belum ada angka tercetak yang tercatat untuk {shortName(region.name)}.</p>
      ) : (
        <>
          <PrintedFiguresTable
            figures={printed}
            employed={new Map([[region.code, detail?.employed ?? []]])}
            registerOf={registerOf(overview.series)}
            checks={checks}
            caption={`Angka tercetak tentang ${region.name}`}
          />
          <p className="my-2 flex flex-wrap gap-x-4 text-sm">
            <CsvLinks
              href={addressOf(`/api/v1/regions/${region.code}/published-figures.csv`, { knownAt: view.knownAt })}
            />
            <a href={addressOf("/angka-terbit/pertentangan", { diketahui: view.knownAt })}>
              Pertentangan yang masih terbuka
            </a>
          </p>
          <Reconciliation
            reading={reading}
            source={sources.map(({ title }) => title).join("; ") || "belum ada"}
            marksSimulated={marking.mode === "badges"}
          />
        </>
      )}
      {allSilent ? <p className="mt-2">Pernyataan yang tercatat tidak memuat angka.</p> : null}
    </Section>
  );
}
