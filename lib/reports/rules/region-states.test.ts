import { expect, it } from "vitest";
import { statesByPlace, type RegionStanding } from "./region-states";
import type { ReportState } from "./workflow";

it("counts each region of a place in its state, and names it", () => {
  const region = (code: string, id: string, state: ReportState): RegionStanding => ({
    ...{ code, name: `Kota ${code}`, place: { id, name: `Cabang ${id}`, isExample: false } },
    standing: { state, timeliness: null, isCorrected: false, simulated: false },
  });
  const found = statesByPlace([
    region("35.72", "blitar", "SUBMITTED"),
    region("35.74", "probolinggo", "NONE"),
    region("35.05", "blitar", "DRAFT"),
  ]);
  expect(found.map(({ place, counts }) => [place.name, counts])).toEqual([
    ["Cabang blitar", { NONE: 0, DRAFT: 1, SUBMITTED: 1, RETURNED: 0, APPROVED: 0 }],
    ["Cabang probolinggo", { NONE: 1, DRAFT: 0, SUBMITTED: 0, RETURNED: 0, APPROVED: 0 }],
  ]);
  expect(found[0]!.regions).toEqual([
    { code: "35.72", name: "Kota 35.72", state: "SUBMITTED" },
    { code: "35.05", name: "Kota 35.05", state: "DRAFT" },
  ]);
});
