import { BarCell } from "@/components/table/bar-cell";
import { DataTable } from "@/components/table/data-table";
import type { Column } from "@/components/table/table-schema";
import { comparedRatio } from "@/lib/coverage/format/comparison";
import { OFF_TRACK_COLUMNS, offTrackCells, RANKING_CAPTIONS, type OffTrackKey } from "@/lib/coverage/format/off-track";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Ranking } from "@/lib/coverage/rules/rankings";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { Standing } from "@/lib/coverage/rules/standing";
import { originHref } from "@/lib/coverage/rules/origin";
import { hrefIn } from "@/lib/coverage/rules/view";
import { BAR, BAR_MAX, coverageCell } from "./region-table";
import { SimulatedMark } from "./simulated";

type TableProps = {
  ranking: Ranking;
  ranked: readonly Standing[];
  reading: Pick<Reading, "region" | "regions" | "view" | "overview">;
  marking: Marking;
};

/** What a card says before a figure, and which of them stands beside its bar. */
const LABELS: Partial<Record<OffTrackKey, string>> = {
  gap: "kurang",
  change: "setahun",
  achieved: "laju",
  needed: "perlu",
};
const SECOND: Record<Ranking, OffTrackKey> = { capaian: "gap", laju: "achieved", orang: "gap" };

/** The worst of a ranking: how far each is, and the pace it achieves beside the one it needs. */
export function OffTrackTable({ ranking, ranked, reading, marking }: TableProps) {
  const { region, regions, view } = reading;
  const { period } = reading.overview;
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const columns = OFF_TRACK_COLUMNS.filter(({ key }) => key !== "parent" || region.level === "NATION");
  const drawn = columns.map((column): Column => {
    const card = column.key === "coverage" ? "side" : column.key === SECOND[ranking] ? "second" : "line";
    const cardLabel = LABELS[column.key];
    return {
      ...column,
      align: column.kind === "number" ? "end" : "start",
      ...(column.key === "name" ? {} : { card }),
      ...(cardLabel === undefined ? {} : { cardLabel }),
    };
  });
  const beforeBar = columns.findIndex(({ key }) => key === "coverage");
  return (
    <DataTable
      id="keluar-jalur-daerah"
      caption={RANKING_CAPTIONS[ranking]}
      columns={[...drawn.slice(0, beforeBar), BAR, ...drawn.slice(beforeBar)]}
      rows={ranked.map((standing) => {
        const { code } = standing.area.region;
        const province = code.slice(0, 2);
        const cells = offTrackCells(standing, names.get(province) ?? "");
        const bar = <BarCell value={standing.coverage} target={comparedRatio(standing)} max={BAR_MAX} />;
        return {
          key: code,
          href: hrefIn(view, `/daerah/${code}`),
          cells: {
            ...Object.fromEntries(Object.entries(cells).map(([key, { text }]) => [key, { text }])),
            coverage: coverageCell(cells.coverage, originHref(view, code, period)),
            name: { text: cells.name.text, node: <SimulatedMark marking={marking} area={standing.area} /> },
            parent: { text: cells.parent.text, href: hrefIn(view, `/provinsi/${province}`) },
            bar: { text: "", node: bar },
          },
        };
      })}
    />
  );
}
