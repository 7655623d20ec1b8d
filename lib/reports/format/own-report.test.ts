import { expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import type { ReportState } from "../rules/workflow";
import { ownReportText } from "./own-report";

const standing = (state: ReportState) => ({
  ...{ code: "35.74", name: "Kota Probolinggo", place: { id: "x", name: "x", isExample: false } },
  standing: { state, timeliness: null, isCorrected: false, simulated: false },
});
const month = {
  ...{ period: periodOf(2025, 10), closesAt: new Date("2025-11-10T17:00:00Z"), isClosed: false },
  ...{ regions: 1, owing: [], corrections: 0 },
  counts: { NONE: 0, DRAFT: 0, SUBMITTED: 1, RETURNED: 0, APPROVED: 2 },
};

it("says of one region whether it is approved, and until when it is filled in", () => {
  expect(ownReportText({ ...month, standings: [standing("APPROVED")] })).toBe("Laporan Oktober 2025 sudah disetujui.");
  expect(ownReportText({ ...month, standings: [standing("NONE")] })).toMatch(
    /^Laporan Oktober 2025 belum disetujui\. Pengisian sampai .*2025.*\.$/,
  );
  expect(ownReportText({ ...month, isClosed: true, standings: [standing("NONE")] })).toContain("Pengisian ditutup ");
});

it("says of several how many", () => {
  const two = { ...month, regions: 3, standings: [standing("NONE"), standing("APPROVED")] };
  expect(ownReportText(two)).toMatch(/^Oktober 2025: 2 dari 3 kabupaten\/kota disetujui; 1 menunggu pemeriksaan\./);
});
