import type { ReactNode } from "react";
import { FilterForm } from "@/components/forms/filter-form";
import { Headline, Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { formatPeriod, type Period } from "@/lib/core/period";
import { completenessSentence, stateSentence } from "@/lib/reports/format/completeness";
import { GROUPINGS, type Completeness } from "@/lib/reports/rules/completeness";
import { formatInstant } from "@/lib/reports/rules/period-window";
import { CallList } from "./call-list";
import { CompletenessTable } from "./completeness-table";

type CompletenessViewProps = { sheet: Completeness; months: readonly Period[]; note: ReactNode };

/** A month in one sentence, by branch or province, and whom to call. */
export function CompletenessView({ sheet, months, note }: CompletenessViewProps) {
  const { period, by, closesAt, isClosed, regions, owing, simulated, showsDrafts } = sheet;
  const choices = [...new Set([period, ...months])].sort().reverse();
  const groupings = Object.entries(GROUPINGS).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Headline title={`Kelengkapan ${formatPeriod(period)}`}>{completenessSentence(sheet)}</Headline>
      {note}
      <FilterForm
        action="/kelengkapan"
        fields={[
          {
            name: "period",
            label: "Bulan",
            value: period,
            options: choices.map((value) => ({ value, label: formatPeriod(value) })),
          },
          { name: "oleh", label: "Dikelompokkan menurut", value: by, options: groupings },
        ]}
      />
      <p className="max-w-[80ch] text-muted">
        {showsDrafts ? `${stateSentence(sheet)} ` : ""}
        Batas waktu {formatInstant(closesAt)}
        {isClosed ? ", sudah lewat" : ""}.
        {simulated > 0 ? ` ${simulated} daerah yang disetujui hanya berisi angka simulasi.` : ""}
      </p>
      {regions === 0 ? (
        <p className="my-3">Tidak ada daerah dalam wilayah Anda pada bulan ini.</p>
      ) : (
        <ServerOnly>
          <Section
            id="kelompok"
            title={`Menurut ${GROUPINGS[by].toLowerCase()}`}
            lead="Tepat waktu dan terlambat dihitung dari waktu kirim versi pertama yang disetujui; yang tercatat dari berkas resmi tidak dinilai waktunya."
          >
            <CompletenessTable sheet={sheet} />
          </Section>
          <Section
            id="hubungi"
            title={`Perlu dihubungi: ${owing.length} daerah`}
            lead={
              showsDrafts
                ? "Daerah yang belum mengirim laporan bulan ini."
                : "Daerah yang laporan bulan ini belum disetujui."
            }
          >
            <CallList sheet={sheet} />
          </Section>
        </ServerOnly>
      )}
    </>
  );
}
