import { Section } from "@/components/ui/section";
import { reportedList } from "@/lib/coverage/format/lists";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Standing } from "@/lib/coverage/rules/standing";
import type { View } from "@/lib/coverage/rules/view";
import { NOT_REPORTED } from "./off-track";
import { RegionItems } from "./region-items";

const SHOWN = 24;

type SectionProps = { regencies: readonly Standing[]; tableHref: string; view: View; marking: Marking };

/** Where too few reported for a figure of the area: who did, with their own figures, and the way to who did not. */
export function FewReportsSection({ regencies, tableHref, view, marking }: SectionProps) {
  const { title, items } = reportedList(regencies);
  return (
    <Section
      id="sudah-lapor"
      title={title}
      lead="Angka tiap daerah sendiri. Angka wilayah baru dinyatakan bila yang melapor memegang sedikitnya 80% pekerja."
      actions={<a href={`#${NOT_REPORTED}`}>yang belum lapor</a>}
    >
      <RegionItems items={items.slice(0, SHOWN)} view={view} marking={marking} />
      {items.length > SHOWN ? (
        <p className="mt-1 text-sm">
          <a href={tableHref}>semua {items.length} daerah di tabel</a>
        </p>
      ) : null}
    </Section>
  );
}
