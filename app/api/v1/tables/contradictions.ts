import { columnsOf } from "@/lib/core/table-file";
import { readContradictions } from "@/lib/coverage/queries/contradictions";
import { CONTRADICTION_LABELS, contradictionCells } from "@/lib/published/format/contradictions";
import { byEnding, contradictionsIn } from "@/lib/published/rules/contradictions";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { contradictionsFileQuery } from "../endpoint-queries";
import type { Table } from "../table-route";

/** Contradictions of printed figures, open ones first, narrowed as their page is. */
export const CONTRADICTIONS_TABLE: Table<typeof contradictionsFileQuery> = {
  query: contradictionsFileQuery,
  read: async (actor, { province = "", publisher = "" }, _context, { at }) => {
    const [{ all }, regions] = await Promise.all([readContradictions(actor, at), readRegions(actor)]);
    const found = contradictionsIn(all, { province, publisher });
    const { open, ended } = byEnding(found);
    const rows = [...open, ...ended];
    return {
      ...{ name: "pertentangan-angka-di-media", title: "Pertentangan angka di media" },
      about: [
        ...(province === "" ? [] : [["Provinsi", regionBy(regions, province).name] as const]),
        ...(publisher === "" ? [] : [["Penerbit", publisher] as const]),
        ["Terbuka", `${open.length} dari ${rows.length}`] as const,
      ],
      columns: columnsOf(CONTRADICTION_LABELS),
      rows: rows.map((one) => contradictionCells(one, regionBy(regions, one.figure.regionCode).name)),
    };
  },
};
