import { expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { stampOf, todayFor } from "./stamp";

const today = periodOf(2025, 11);
const versions = (more: Record<string, string> = {}) =>
  new Map(Object.entries({ reference: "3", workers: "1", "00": "1", "35": "7", "61": "2", ...more }));

it("of a province's pages moves with that province and with reference data alone", () => {
  for (const path of ["/provinsi/35", "/api/v1/regions/35.74/series"]) {
    const before = stampOf(path, versions(), today);
    expect(stampOf(path, versions({ "61": "3", "00": "2" }), today), path).toBe(before);
    expect(stampOf(path, versions({ "35": "8" }), today), path).not.toBe(before);
    expect(stampOf(path, versions({ reference: "4" }), today), path).not.toBe(before);
  }
});

it("of a part of a former province moves with all parts of it", () => {
  const papua = versions({ "91": "1", "92": "1", "93": "1" });
  const before = stampOf("/provinsi/93", papua, today);
  expect(stampOf("/provinsi/93", new Map([...papua, ["91", "2"]]), today)).not.toBe(before);
  expect(stampOf("/provinsi/93", new Map([...papua, ["92", "2"]]), today)).toBe(before);
});

it("of everything else moves with any area, and every stamp with the month of today", () => {
  for (const path of ["/", "/daerah/35.74", "/api/v1/coverage", "/target", "/provinsi/99"])
    expect(stampOf(path, versions({ "61": "3" }), today), path).not.toBe(stampOf(path, versions(), today));
  for (const path of ["/", "/daerah/35.74"])
    expect(stampOf(path, versions(), periodOf(2025, 12))).not.toBe(stampOf(path, versions(), today));
});

it("of what asks by days moves with the day, as today is now and tomorrow it is the past", () => {
  const [evening, night] = [new Date("2025-11-12T16:59:00Z"), new Date("2025-11-12T17:00:00Z")];
  for (const address of [
    "/?diketahui=2025-11-12",
    "/api/v1/targets?knownAt=2025-11-12",
    "/perubahan",
    "/api/v1/changes.csv",
  ])
    expect([todayFor(address, evening), todayFor(address, night)], address).toEqual(["2025-11-12", "2025-11-13"]);
  for (const address of ["/", "/daerah?q=diketahui", "/provinsi/35?period=2025-09"])
    expect([todayFor(address, evening), todayFor(address, night)], address).toEqual(["2025-11", "2025-11"]);
});
