import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePeriod } from "@/lib/core/period";
import { covers, dayOf, type BranchCoverage } from "../rules";
import { isWithin } from "@/lib/core/region-code";
import type { Scope } from "../schema";
import { monthsCovered } from "./covered-months";

const day = fc
  .date({ min: new Date("2021-01-01"), max: new Date("2022-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const region = fc.constantFrom("35.73", "35.74", "11.01");
const branchRegion = fc
  .record({ branchId: fc.constantFrom("a", "b", "c"), regionCode: region, days: fc.tuple(day, fc.option(day)) })
  .map(({ branchId, regionCode, days: [one, other] }) => {
    const [validFrom, validTo] = other !== null && other < one ? [other, one] : [one, other];
    return { branchId, regionCode, validFrom, validTo };
  })
  .filter(({ validFrom, validTo }) => validFrom !== validTo);
const scope = fc.constantFrom<Scope[]>(
  { kind: "BRANCH", branchId: "a" },
  { kind: "KANWIL", kanwilId: "east" },
  { kind: "REGION", regionCode: "35" },
  { kind: "REGION", regionCode: "35.74" },
  { kind: "ALL" },
);
const period = fc
  .tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => parsePeriod(`${year}-${String(month).padStart(2, "0")}`)!);

it("names the months that a scope covers, region by region, as the question about one day does", () => {
  fc.assert(
    fc.property(fc.array(branchRegion, { maxLength: 6 }), scope, region, period, (branchRegions, who, code, month) => {
      const branches = [
        { id: "a", kanwilId: "east" },
        { id: "b", kanwilId: "east" },
        { id: "c", kanwilId: "west" },
      ];
      const coverage: BranchCoverage = { branchRegions, branches };
      const listed = monthsCovered(who, coverage).some(
        ({ area, from, until }) => isWithin(area, code) && from <= month && (until === null || month < until),
      );
      expect(listed).toBe(covers(who, coverage, code, dayOf(month)));
    }),
    { numRuns: 2000 },
  );
});
