import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { countStates, type Completeness } from "@/lib/reports/rules/completeness";
import type { ReportState } from "@/lib/reports/rules/workflow";
import { RegionStates } from "./region-states";

const standings = (["SUBMITTED", "NONE"] as ReportState[]).map((state, place) => ({
  ...{
    code: `35.7${place + 2}`,
    name: `Kota ${place}`,
    place: { id: "blitar", name: "Cabang Blitar", isExample: false },
  },
  standing: { state, timeliness: null, isCorrected: false, simulated: false },
}));
const sheet: Completeness = {
  ...{ period: periodOf(2025, 10), by: "cabang", closesAt: new Date(0), isClosed: false, showsDrafts: true },
  ...{ regions: 2, corrections: 0, simulated: 0, groups: [], owing: [], standings },
  counts: countStates(standings.map(({ standing }) => standing)),
};
const html = (mayEnter: boolean, mayExamine: boolean) =>
  renderToStaticMarkup(<RegionStates sheet={sheet} mayEnter={mayEnter} mayExamine={mayExamine} />);

it("says of each region what state it is in, and leads to what there is to do", () => {
  expect(html(false, true)).toMatch(/href="\/persetujuan\/2025-10\/35\.72">Kota 0<\/a> <span[^>]*>terkirim/);
  expect(html(false, true)).toMatch(/href="\/daerah\/35\.73">Kota 1<\/a> <span[^>]*>belum diisi/);
  expect(html(true, false)).toContain('href="/entri/2025-10#baris-35.72"');
  expect(html(true, false)).toContain("Belum diisi 1, konsep 0, terkirim 1, dikembalikan 0, disetujui 0.");
});
