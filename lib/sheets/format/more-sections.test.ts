import { expect, it } from "vitest";
import type { KnownDay } from "@/lib/core/known-day";
import type { EffortVersion, GroupSaid } from "@/lib/efforts/schema";
import type { HeldVisit } from "@/lib/visits/schema";
import { effortsSection, planSection, visitSection } from "./more-sections";

const group = (name: GroupSaid["group"], origin: EffortVersion["origin"]) =>
  ({
    ...{ kind: "GROUP", key: name, origin },
    said: {
      ...{ kind: "GROUP", group: name, title: null, standing: "REGISTERED", potential: null, covered: null },
      ...{ months: null, funding: null, document: null, asOf: "2025", source: "surat", url: null, note: null },
    },
  }) as EffortVersion;

it("says efforts in a line of each kind, marks simulated ones, and counts those that have no room", () => {
  expect(effortsSection([])).toEqual([]);
  const names = ["NON_ASN", "RT_RW", "BPD", "FISHERS", "FARMERS", "DRIVERS"] as const;
  const [section] = effortsSection(names.map((name, index) => group(name, index === 0 ? "SIMULATED" : "RECORDED")));
  expect(section!.lines).toHaveLength(1);
  expect(section!.lines[0]).toMatch(
    /^Kelompok pekerja: Pegawai non-ASN terdaftar, jumlah tidak disebut \(simulasi\); /,
  );
  expect(section!.lines[0]).toMatch(/; dan 2 lainnya\.$/);
  expect(section!.lines[0]!.match(/simulasi/g)).toHaveLength(1);
});

it("says the last visit and how what was promised stands on that day", () => {
  const commitment = {
    number: 1,
    owner: "Bappeda",
    text: "Menyusun Perwali.",
    due: "2026-11-30",
    state: "OPEN" as const,
  };
  const commitments = [1, 2, 3].map((number) => ({ ...commitment, number, answered: false, text: "x".repeat(200) }));
  const visit: HeldVisit = { id: "K1", day: "2026-10-01", kind: "FGD", simulated: true, figureIds: [], commitments };
  const section = (day: string) => visitSection([visit], day as KnownDay)[0]!;
  expect(visitSection([], "2026-12-01" as KnownDay)).toEqual([]);
  expect(section("2026-11-30").lines[0]).toBe("1 Oktober 2026, diskusi kelompok (FGD) (simulasi).");
  expect(section("2026-11-30").lines[1]).toMatch(/^x{109}… Bappeda, tenggat 30 November 2026: berjalan\.$/);
  expect(section("2026-12-01").lines[1]).toMatch(/: lewat tenggat\.$/);
  expect(section("2026-12-01").aside).toBe("dan 1 komitmen lainnya di halaman daerah");
});

it("says each plan with its name where there are several, and their remarks once", () => {
  const outcome = {
    ...{ rupiah: 5, cost: "Rp5", sentence: ["untuk ", { strong: "1 orang" }], facts: [] },
    remarks: ["Ya."],
  };
  const [a, b] = [
    { ...outcome, key: "A" as const },
    { ...outcome, key: "B" as const },
  ];
  expect(planSection({ outcomes: [] })).toEqual([]);
  expect(planSection({ outcomes: [a] })[0]).toMatchObject({ lines: ["Rp5 untuk 1 orang"], aside: "Ya." });
  expect(planSection({ outcomes: [a, b] })[0]).toMatchObject({
    ...{ lines: ["A: Rp5 untuk 1 orang", "B: Rp5 untuk 1 orang"], aside: "Ya." },
  });
});
