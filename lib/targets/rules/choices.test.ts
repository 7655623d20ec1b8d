import { describe, expect, it } from "vitest";
import { STATED_TARGETS, statedTarget as target } from "@/tests/support/stated-targets";
import { choicesAt, DEFAULT_TARGET, OWN, targetChoices, targetFor } from "./choices";

const TARGETS = [...STATED_TARGETS, target("18", 2030, 58.35, "rpjmd")];

describe("targetFor", () => {
  const ucj = { family: "ucj", year: 2025 };

  it("prefers the region's own, then the province's, then the nation's, within one family and year", () => {
    expect(targetFor(TARGETS, "32.14", ucj)?.percent).toBe(75);
    expect(targetFor(TARGETS, "19.06", ucj)?.percent).toBe(57.17);
    expect(targetFor(TARGETS, "18.72", ucj)?.percent).toBe(52.15);
    expect(targetFor(TARGETS, "19.06", { family: "rpjmn", year: 2025 })?.percent).toBe(61);
    expect(targetFor(TARGETS, "19.06", { family: "rpjmn", year: 2026 })).toBeNull();
  });

  it("takes nobody else's where each region is held against its own", () => {
    const own = { family: OWN, year: 2025 };
    expect(targetFor(TARGETS, "32.14", own)?.percent).toBe(75);
    expect(targetFor(TARGETS, "19.06", own)).toBeNull();
    expect(targetFor(TARGETS, "00", own)).toBeNull();
  });

  it("takes the surest of several that a region states itself", () => {
    const more = [
      { ...target("19", 2025, 60.27, "a"), status: "CLAIMED" as const },
      { ...target("19", 2025, 50, "z"), status: "CONFIRMED" as const },
      ...TARGETS,
    ];
    expect(targetFor(more, "19", { family: OWN, year: 2025 })?.percent).toBe(50);
    expect(targetFor(more.toReversed(), "19", { family: OWN, year: 2025 })?.percent).toBe(50);
  });
});

describe("targetChoices", () => {
  it("are what states a percentage, the default first, then the nation's, then what only regions have, then their own", () => {
    expect(targetChoices(TARGETS).map((choice) => choice.key)).toEqual([
      ...[DEFAULT_TARGET, "ucj-2025", "rpjp-2045", "ucj-2024", "rpjmd-2030"],
      ...["daerah-2024", "daerah-2025", "daerah-2030"],
    ]);
  });

  it("are offered where they say something, with what they say there", () => {
    const at = (code: string, chosen: string | null = null) =>
      choicesAt(targetChoices(TARGETS), TARGETS, code, chosen).map(({ key, label }) => `${key} ${label}`);
    expect(at("32.14")).toEqual([
      "rpjmn-2025 61% (2025): RPJMN",
      "ucj-2025 75% (2025): UCJ",
      "rpjp-2045 99,5% (2045): RPJP",
      "daerah-2025 75% (2025): target sendiri, UCJ",
    ]);
    expect(at("18.72")).toContain("rpjmd-2030 58,35% (2030): RPJMD");
    expect(at("18.72").join()).not.toContain(OWN);
    expect(at("18.72", "daerah-2025")).toContain("daerah-2025 Target daerah sendiri (2025)");
    expect(at("00")).toContain("rpjmd-2030 rpjmd (2030)");
  });
});
