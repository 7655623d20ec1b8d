import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { EntryRow } from "@/lib/reports/rules/entry-row";
import { ApprovedBeside } from "./approved-beside";
import { CorrectionLinks } from "./correction-links";
import { CorrectionReason } from "./correction-reason";

const row: EntryRow = {
  ...{ code: "35.72", name: "Kota Blitar", state: "DRAFT", version: 2, stamp: "2.1", lock: null },
  ...{ returned: null, overtaken: null, submitted: null, cells: {}, lastMonth: null, lastYear: null, workers: null },
  ...{ findings: [], open: 0, canWithdraw: false, canCorrect: false, canAbandon: true },
  approved: { PU: { active: 39_610, inactive: 45, registered: null } },
  correctionReason: "Berkas sumber terlambat.",
};

it("shows the approved figure beside the cell that would replace it, and only in a correction", () => {
  const beside = (given: EntryRow, column: "PU" | "PU_INACTIVE") =>
    renderToStaticMarkup(<ApprovedBeside row={given} column={column} segment="PU" />);
  expect(beside(row, "PU")).toContain("disetujui 39.610");
  expect(beside(row, "PU_INACTIVE")).toContain("disetujui 45");
  expect(beside({ ...row, state: "APPROVED" }, "PU")).toBe("");
  expect(beside({ ...row, approved: null }, "PU")).toBe("");
});

it("says why a correction is made", () => {
  expect(renderToStaticMarkup(<CorrectionReason row={row} />)).toContain("versi 2):</strong> Berkas sumber terlambat.");
  expect(renderToStaticMarkup(<CorrectionReason row={{ ...row, correctionReason: null }} />)).toBe("");
});

it("leads to the page that asks, under the name of what can be done there", () => {
  const links = (given: Partial<EntryRow>) =>
    renderToStaticMarkup(<CorrectionLinks row={{ ...row, ...given }} period="2025-09" />);
  expect(links({})).toMatch(/href="\/entri\/2025-09\/koreksi\/35\.72".*Batalkan koreksi/);
  expect(links({ canAbandon: false, canCorrect: true })).toContain("Buka koreksi");
  expect(links({ canAbandon: false })).toBe("");
});
