import { SimulatedBadge } from "@/components/ui/badge";
import { PlainTable } from "@/components/table/plain-table";
import { Section } from "@/components/ui/section";
import { formatPeriod } from "@/lib/core/period";
import {
  countRow,
  NO_NAMES,
  revisionLines,
  workerRow,
  type Names,
  type OriginRow,
} from "@/lib/provenance/format/origin-words";
import type { RecordedFacts } from "@/lib/provenance/schema";
import type { Source } from "@/lib/sources/schema";

type RecordedProps = {
  facts: RecordedFacts;
  sources: readonly Source[];
  names?: Names;
  /** of a wider area often nothing is recorded for itself */
  isArea: boolean;
};

/** Every count that is recorded for the region itself: who entered and approved it, its file and row, and what it replaced. */
export function RecordedSections({ facts, sources, names = NO_NAMES, isArea }: RecordedProps) {
  const { counts, workers, period } = facts;
  const lines = revisionLines(facts);
  const sum = "Tidak ada angka yang tercatat untuk wilayah ini sendiri: angkanya dijumlah dari wilayah di bawahnya.";
  return (
    <>
      <Section id="peserta" title={`Peserta ${formatPeriod(period)}`}>
        {counts.length === 0 ? (
          <p>{isArea ? sum : "Tidak ada angka peserta yang dihitung."}</p>
        ) : (
          <FactTable
            caption="Angka peserta yang dihitung"
            rows={counts.map((fact) => countRow(fact, names))}
            sources={sources}
            approved
          />
        )}
      </Section>
      <Section id="pekerja" title="Pekerja">
        {workers.length === 0 ? (
          <p>{isArea ? sum : "Jumlah pekerja belum ada."}</p>
        ) : (
          <FactTable
            caption="Angka pekerja yang menjadi pembagi"
            rows={workers.map((fact) => workerRow(fact, names))}
            sources={sources}
          />
        )}
      </Section>
      <Section id="revisi" title="Revisi">
        {lines.length === 0 ? (
          <p>Belum ada angka lain yang pernah berlaku untuk bulan ini.</p>
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

type FactTableProps = { caption: string; rows: readonly OriginRow[]; sources: readonly Source[]; approved?: boolean };

function FactTable({ caption, rows, sources, approved = false }: FactTableProps) {
  const titles = new Map(sources.map((source) => [source.id, source]));
  return (
    <PlainTable
      caption={caption}
      minWidth="56rem"
      columns={[
        { label: "Angka" },
        { label: "Orang", align: "end" },
        { label: "Keterangan" },
        { label: "Diisi oleh" },
        ...(approved ? [{ label: "Disetujui oleh" }] : []),
        { label: "Berkas dan baris" },
        { label: "Sumber" },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row" className="text-left font-medium">
            {row.what}
          </th>
          <td className="text-right tabular-nums">{row.people}</td>
          <td>{row.about}</td>
          <td>{row.entered}</td>
          {approved ? <td>{row.approved}</td> : null}
          <td className="[overflow-wrap:anywhere]">{row.file ?? "tidak lewat berkas"}</td>
          <td>
            {titles.get(row.sourceId)?.title ?? row.sourceId}{" "}
            {titles.get(row.sourceId)?.kind === "SIMULATED" ? <SimulatedBadge /> : null}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
