import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { wordsOf } from "@/lib/core/sentence";
import { WORKER_GROUPS, type WorkerGroup } from "@/lib/core/worker-groups";
import type { EffortSaid, EffortVersion } from "@/lib/efforts/schema";
import type { Region } from "@/lib/regions/schema";
import { viewOf } from "@/lib/coverage/rules/view";
import { areaOf, EMPLOYED, MEASURE, standing, targetOf } from "@/tests/support/coverage-examples";
import { knownOf } from "./known";

const region: Region = {
  ...{ code: "35.72", bpsCode: "3572", name: "Kota Blitar", level: "REGENCY", kind: "KOTA", parentCode: "35" },
  ...{ tileColumn: null, tileRow: null },
};
const view = viewOf({}, [EMPLOYED], [], { regionCode: "35.72" });
const stated = { asOf: "2025", source: "surat camat", url: null, note: null };
const effort = (key: string, said: EffortSaid): EffortVersion =>
  ({ regionCode: "35.72", kind: said.kind, key, said, origin: "RECORDED" }) as EffortVersion;
const group = (one: WorkerGroup) =>
  effort(one, {
    ...{ kind: "GROUP", group: one, title: null, standing: "REGISTERED", potential: 9000, covered: 2335 },
    ...{ months: null, funding: null, document: null, ...stated },
  });
const rule = effort("PERWALI-12-2024", {
  ...{ kind: "INSTRUMENT", rule: "PERWALI", title: "Jaminan sosial", document: "12/2024", ...stated },
});

const ground = (area = areaOf(230)) => ({
  ...{ region, view, today: MEASURE.today },
  shown: { period: periodOf(2025, 9), standing: standing(area, targetOf()) },
});

describe("what is known of a criterion", () => {
  it("is the coverage with the way to where it comes from, and how far it is to the target", () => {
    const { coverage } = knownOf(ground(), []);
    const words = coverage.sentences.map(wordsOf).join(" ");
    expect(words).toContain("23,0% penduduk bekerja terlindungi.");
    expect(words).toContain("masih perlu 380 peserta");
    expect(coverage.sentences[0]![0]).toEqual({ link: "23,0%", href: "/daerah/35.72/asal?period=2025-09" });
  });

  it("is the change over a year, or that there is none to compare", () => {
    expect(wordsOf(knownOf(ground(), []).growth.sentences[0]!)).toBe("Tidak ada angka September 2024 yang sebanding.");
  });

  it("is missing where nobody reported, and never 0", () => {
    const { coverage, growth } = knownOf({ ...ground(), shown: null }, []);
    for (const { sentences } of [coverage, growth])
      expect(sentences.map(wordsOf)).toEqual(["Belum ada angka peserta untuk Kota Blitar."]);
    expect(wordsOf(knownOf(ground(areaOf(null)), []).coverage.sentences[0]!)).toContain("belum lapor");
  });

  it("is each group once, with the non-ASN and those of elections apart, and rules by themselves", () => {
    const efforts = [...WORKER_GROUPS.map(group), rule];
    const known = knownOf(ground(), efforts);
    expect(known["non-asn"].efforts.map(({ key }) => key)).toEqual(["NON_ASN", "ELECTION_STAFF"]);
    expect(known.rules.efforts).toEqual([rule]);
    const shown = [...known.vulnerable.efforts, ...known["non-asn"].efforts, ...known.rules.efforts];
    expect(shown.map(({ key }) => key).sort()).toEqual(efforts.map(({ key }) => key).sort());
  });

  it("says where nothing is recorded, and what only a jury sees", () => {
    const known = knownOf(ground(), []);
    for (const key of ["vulnerable", "rules", "non-asn"] as const)
      expect(known[key].sentences.map(wordsOf)).toEqual([
        "Belum ada yang tercatat di Jangkau; itu tidak berarti tidak ada.",
      ]);
    for (const key of ["speaker", "material"] as const)
      expect(known[key].sentences.map(wordsOf)).toEqual(["Dinilai juri, tidak ada di data."]);
  });
});
