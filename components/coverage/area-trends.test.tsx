import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { addMonths, periodOf } from "@/lib/core/period";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { SeriesPoint } from "@/lib/coverage/schema";
import { areaOf, EMPLOYED, pointOf, standing, targetOf } from "@/tests/support/coverage-examples";
import { AreaTrends } from "./area-trends";
import type { EffortVersion } from "@/lib/efforts/schema";
import type { HeldVisit } from "@/lib/visits/schema";

const blitar = {
  ...{ code: "35.72", bpsCode: "3572", name: "Kota Blitar", level: "REGENCY" as const, kind: "KOTA" as const },
  ...{ parentCode: "35", tileColumn: null, tileRow: null },
};
const view = {
  period: null,
  indicator: EMPLOYED,
  target: null,
  targets: [],
  data: "all" as const,
  knownAt: null,
  remarks: [],
};
const MARKING: Marking = { mode: "badges", real: new Set() };

function trends(series: SeriesPoint[], visits: HeldVisit[] = [], efforts: EffortVersion[] = []): string {
  const last = series.at(-1) ?? pointOf(periodOf(2025, 9), areaOf(null));
  return renderToStaticMarkup(
    <AreaTrends
      reading={{
        region: blitar,
        view,
        printed: [],
        visits,
        overview: { series },
        catalogue: { targets: [targetOf()] },
      }}
      shown={{ period: last.period, standing: standing(last) }}
      sources={[]}
      marking={MARKING}
      efforts={efforts}
    />,
  );
}

const months = (count: number, simulated: number) =>
  Array.from({ length: count }, (_, index) =>
    pointOf(addMonths(periodOf(2025, 1), index), areaOf(280 + index, 1000, { simulated: index < simulated })),
  );

it("the first real months are a sentence and no plot (L9)", () => {
  expect(trends([])).toContain("Belum ada bulan yang cukup lengkap untuk digambar.");
  for (const count of [1, 2]) {
    const html = trends(months(count, 0));
    expect(html).toContain("280 / 1.000 = 28,0%");
    expect(html).not.toContain("<svg");
    expect(html).not.toContain("Desember");
  }
});

it("a regency has its months year over year, and each of them (L8)", () => {
  const html = trends(months(4, 0));
  expect(html.match(/<figure/g)).toHaveLength(2);
  expect(html.indexOf("tren-bulan-sama-tabel")).toBeLessThan(html.indexOf("tren-semua-bulan-tabel"));
  expect(html).not.toContain("6 5");
});

it("only simulated months are dashed, and dashes are explained (L3)", () => {
  const html = trends(months(4, 2));
  // In each chart: one strand of each kind, and each kind in the legend.
  expect(html.match(/stroke-dasharray="6 5"/g)).toHaveLength(4);
  expect(html.match(/<\/svg> (data|simulasi)<\/li>/g)).toHaveLength(4);
  // Where nothing else stands beside them, the title says it and the lines stay solid.
  const all = trends(months(4, 4));
  expect(all).not.toContain("6 5");
  expect(all.match(/>simulasi</g)).toHaveLength(2);
});

it("a visit is a mark on the axis of its month, and the month's row says which", () => {
  const met = { id: "K001", kind: "FGD" as const, simulated: false, figureIds: [], commitments: [] };
  const html = trends(months(4, 0), [
    { ...met, day: "2025-02-14" },
    { ...met, day: "2026-07-01" },
  ]);
  expect(html.match(/data-side="below"/g)).toHaveLength(1);
  expect(html).toContain("kunjungan 14 Februari 2025");
  expect(html).toContain("<li>▼ kunjungan</li>");
  expect(trends(months(4, 0))).not.toContain("kunjungan");
});

it("a rule of the region stands on the axis of its month, money and groups do not", () => {
  const stated = { source: "JDIH", url: null, note: null, document: "12/2025" };
  const rule = { ...stated, kind: "INSTRUMENT", rule: "PERWALI", title: "Pekerja rentan", asOf: "2025-03-04" };
  const group = { ...stated, kind: "GROUP", group: "RT_RW", title: null, standing: "PLANNED", asOf: "2025-03" };
  const html = trends(months(4, 0), [], [{ said: rule } as EffortVersion, { said: group } as EffortVersion]);
  expect(html).toContain("<li>§ peraturan</li>");
  expect(html).toContain("Perwali 12/2025");
  expect(html).not.toContain("Ketua RT/RW");
  expect(html.match(/data-side="below"/g)).toHaveLength(1);
});
