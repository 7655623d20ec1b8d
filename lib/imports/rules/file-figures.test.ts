import { expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { importRequestSchema, type ParticipantsRequest } from "../schema";
import type { Role } from "../schema/table-reading";
import { draftFigures } from "./file-figures";
import { participantsOfTable, readTableMonth } from "./judge-table-participants";

const request = importRequestSchema.parse({ of: "participants" }) as ParticipantsRequest;
const thisMonth = periodOf(2025, 12);
const workers = new Map();
const active = (segment: "PU" | "BPU"): Role => ({ of: "participants", segment, status: "active" });
const total: Role = { of: "total", status: "active" };

function cellsOf(...given: [Role, string, number][]) {
  const figures = given.map(([role, period, people], index) => ({
    ...{ role, period, people, unit: 1 },
    column: "CDEFGH"[index]!,
  }));
  const make = draftFigures(
    participantsOfTable(request, { workers, thisMonth, takesLoneTotal: true }),
    (written, row) => readTableMonth(written, request, thisMonth, row),
  );
  const verdict = make({ sheet: null, row: 3, regionCode: "35.05", figures });
  return "facts" in verdict
    ? verdict.facts.map(({ time, what, people, column }) => [column, time, what, people])
    : verdict.problems.map(({ code }) => code);
}

it("a row about several months puts each sum into its own", () => {
  expect(
    cellsOf(
      [active("PU"), "2025-08", 10],
      [total, "2025-08", 30],
      [active("PU"), "2025-09", 11],
      [total, "2025-09", 31],
    ),
  ).toEqual([
    ["C", "2025-08", "PU", 10],
    ["D", "2025-08", "TOTAL", 30],
    ["E", "2025-09", "PU", 11],
    ["F", "2025-09", "TOTAL", 31],
  ]);
});

it("a sum without its parts stays in its own month", () => {
  expect(cellsOf([total, "2025-08", 30], [active("PU"), "2025-09", 11])).toEqual([
    ["C", "2025-08", "TOTAL", 30],
    ["D", "2025-09", "PU", 11],
  ]);
});

it("people who are not active are not lost where their segment says none who are", () => {
  const inactive: Role = { of: "participants", segment: "BPU", status: "inactive" };
  expect(cellsOf([active("PU"), "2025-09", 10], [inactive, "2025-09", 4])).toEqual([
    ["C", "2025-09", "PU", 10],
    ["D", "2025-09", "BPU_INACTIVE", 4],
  ]);
});
