import { formatPeriod } from "@/lib/core/period";
import { columnsOf } from "@/lib/core/table-file";
import { provenanceAnswer } from "@/lib/provenance/format/answer";
import { ORIGIN_FORMATS, ORIGIN_LABELS, originRows } from "@/lib/provenance/format/origin-file";
import { codeOf } from "../code";
import { provenanceQuery } from "../endpoint-queries";
import { provenanceFor } from "../read-provenance";
import type { Table } from "../table-route";

/** The recorded counts behind one region's month: who, when, which file and row. */
export const PROVENANCE_TABLE: Table<typeof provenanceQuery> = {
  query: provenanceQuery,
  read: async (actor, asked, context) => {
    const code = await codeOf(context);
    const provenance = await provenanceFor(actor, code, asked);
    const { division, period } = provenanceAnswer(provenance);
    const { region, view, overview } = provenance.reading;
    return {
      name: `asal-angka-${code}${period === null ? "" : `-${period}`}`,
      title: `Asal angka ${region.name}`,
      about: [
        ["Bulan", overview.period === null ? "belum ada bulan" : formatPeriod(overview.period)],
        ["Definisi", `${view.indicator.name}: ${view.indicator.formula}`],
        ["Hitungan", division ?? "belum ada angka"],
      ],
      columns: columnsOf(ORIGIN_LABELS, ORIGIN_FORMATS),
      rows: originRows(provenance),
    };
  },
};
