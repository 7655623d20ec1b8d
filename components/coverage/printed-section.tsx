import { PrintedFiguresTable } from "@/components/published/printed-figures-table";
import { CsvLinks } from "@/components/ui/csv-links";
import { Section } from "@/components/ui/section";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hasNoFigure } from "@/lib/published/rules";
import { shortName } from "@/lib/regions/rules";
import { registerOf } from "./register-of";

/** What was printed about a regency, with every way to read it. */
export function PrintedSection({ reading: { region, printed, checks, detail, overview, view } }: { reading: Reading }) {
  const allSilent = printed.length > 0 && printed.every(hasNoFigure);
  const asked = view.knownAt === null ? "" : `?knownAt=${view.knownAt}`;
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
          <p className="mt-2 text-sm">
            <CsvLinks href={`/api/v1/regions/${region.code}/published-figures.csv${asked}`} />
          </p>
        </>
      )}
      {allSilent ? <p className="mt-2">Pernyataan yang tercatat tidak memuat angka.</p> : null}
    </Section>
  );
}
