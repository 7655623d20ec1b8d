import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUNDING_SOURCES } from "@/lib/core/funding-sources";
import { periodOf } from "@/lib/core/period";
import type { PlanParams } from "@/lib/core/reading-parameters";
import { WORKER_GROUPS } from "@/lib/core/worker-groups";
import { MOST_MONTHS, PLAN_KEYS, STANDARD_PROGRAMME, type PlanRow, type Rate } from "../schema";
import { withCopy, withoutRow } from "./plan-address";
import { readPlans } from "./read-plans";
import { emptyRow, rowText, type RowField } from "./read-row";

const RATES: Rate[] = [
  {
    ...{ id: "r", programme: STANDARD_PROGRAMME, name: "JKK+JKM bagi BPU", rupiah: 16_800, validFrom: null },
    ...{ parts: null, source: "uji", url: null },
  },
];
const EMPTY = emptyRow(periodOf(2025, 9), periodOf(2026, 11));
const read = (params: PlanParams, rates = RATES) => readPlans(params, rates, EMPTY);
const first = (params: PlanParams) => read(params).plans[0]!.rows[0]!;

describe("plans in an address", () => {
  it("one number is a plan: what is left out is that of an empty row", () => {
    expect(read({ orang: "28 ribu" }).plans).toMatchObject([
      {
        key: "A",
        problem: null,
        plan: [
          {
            ...{
              group: "VULNERABLE",
              people: 28_000,
              months: 12,
              start: "2026-12",
              contribution: null,
              funding: "APBD",
            },
          },
        ],
      },
    ]);
  });

  it("without people there is nothing", () => {
    expect(read({}).plans).toEqual([{ key: "A", rows: [], problem: null, plan: null }]);
    expect(read({ kelompok: ["BPD", "RT_RW"], orang: ["", " "] }).plans[0]?.rows).toEqual([]);
  });

  it.each<[RowField, string, RegExp]>([
    ["orang", "28,000", /"28,000" dapat dibaca.*28\.000/],
    ["orang", "0", /bukan jumlah orang/],
    ["orang", "banyak", /bukan bilangan/],
    ["orang", "5%", /bukan jumlah orang/],
    ["orang", "-5", /kurang dari nol/],
    ["kelompok", "x", /Pilih dari daftarnya/],
    ["bulan", "0", /1 sampai 60/],
    ["bulan", "61", /1 sampai 60/],
    ["bulan", "setahun", /misalnya 12/],
    ["mulai", "2027-13", /misalnya 2027-01/],
    ["mulai", "kapan", /Januari 2027/],
    ["mulai", "2099-12", /bukan bulan/],
    ["iuran", "16,800", /titik/],
    ["iuran", "0", /Kosongkan/],
    ["dana", "x", /Pilih dari daftarnya/],
  ])("a %s of %s is refused with what to do, and nothing is worked out", (field, text, message) => {
    const { rows, plan } = read({ orang: "5", [field]: text }).plans[0]!;
    expect(plan).toBeNull();
    expect(rows[0]!.text[field]).toBe(text);
    expect(Object.entries(rows[0]!.problems)).toEqual([[field, expect.stringMatching(message) as string]]);
  });

  it.each<[RowField, string, Partial<PlanRow>]>([
    ["orang", "28.000 orang", { people: 28_000 }],
    ["orang", "1.763.259", { people: 1_763_259 }],
    ["bulan", "9 bulan", { months: 9 }],
    ["mulai", "Januari 2027", { start: periodOf(2027, 1) }],
    ["iuran", "Rp16.800", { contribution: 16_800 }],
  ])("a %s of %s is read", (field, text, expected) => {
    expect(first({ orang: "5", [field]: text }).row).toMatchObject(expected);
  });

  it("all that is wrong with a row is said at once, also what only its parts together show", () => {
    expect(Object.keys(first({ orang: "x", bulan: "x", iuran: "x" }).problems)).toEqual(["orang", "bulan", "iuran"]);
    expect(first({ orang: "2 juta", bulan: "60", iuran: "500 miliar" }).problems.orang).toMatch(/Periksa/);
    expect(read({ orang: "1" }, []).plans[0]?.rows[0]?.problems.iuran).toMatch(/tarif Desember 2026/);
  });

  it("a plan takes six rows, and other plans stand beside it", () => {
    const seven = { orang: Array<string>(7).fill("1"), rencana: Array<string>(7).fill("B") };
    expect(read(seven).plans.map(({ key, plan, problem }) => [key, plan, problem])).toEqual([
      ["A", null, null],
      ["B", null, expect.stringMatching(/7 baris.*6/)],
    ]);
    const mixed = read({ orang: ["1", "2", "3"], rencana: ["B", "A", "?"], bulan: ["3"] }).plans;
    expect(mixed.map(({ key, plan }) => [key, plan?.map(({ people, months }) => [people, months])])).toEqual([
      [
        "A",
        [
          [2, 12],
          [3, 12],
        ],
      ],
      ["B", [[1, 3]]],
    ]);
  });

  it("a budget is read, or asked for again", () => {
    expect(read({ anggaran: "5 miliar" }).budget).toMatchObject({ rupiah: 5_000_000_000, problem: null });
    expect(read({ anggaran: "0" }).budget).toMatchObject({
      rupiah: null,
      problem: expect.stringMatching(/di atas nol/) as string,
    });
    expect(read({ anggaran: "lima" }).budget).toMatchObject({ text: "lima", rupiah: null });
  });

  it("every plan is read back from its own words", () => {
    const row = fc.record<PlanRow>({
      group: fc.constantFrom(...WORKER_GROUPS),
      people: fc.integer({ min: 1, max: 2_000_000_000 }),
      months: fc.integer({ min: 1, max: MOST_MONTHS }),
      start: fc
        .tuple(fc.integer({ min: 1950, max: 2089 }), fc.integer({ min: 1, max: 12 }))
        .map(([y, m]) => periodOf(y, m)),
      contribution: fc.option(fc.integer({ min: 1, max: 8_000 })),
      funding: fc.constantFrom(...FUNDING_SOURCES),
    });
    const plans = fc.array(fc.array(row, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(plans, (all) => {
        const typed = all.flatMap((rows, plan) =>
          rows.map((each) => ({ rencana: PLAN_KEYS[plan]!, ...rowText(each) })),
        );
        const names = ["rencana", "kelompok", "orang", "bulan", "mulai", "iuran", "dana"] as const;
        const params = Object.fromEntries(names.map((name) => [name, typed.map((each) => each[name])]));
        const cheap = RATES.map((rate) => ({ ...rate, rupiah: 8_000 }));
        expect(readPlans(params, cheap, EMPTY).plans.map(({ plan }) => plan)).toEqual(all);
      }),
    );
  });
});

describe("another address of the same plans", () => {
  const text = (orang: string) => ({ ...EMPTY, orang });
  const texts = { plans: [{ key: "A" as const, rows: [text("1"), text("2")] }], budget: "" };

  it("leaves a row out, or has a plan twice", () => {
    expect(withoutRow(texts, "A", 0).plans[0]?.rows).toEqual([text("2")]);
    const both = withCopy(texts, "A")!;
    expect(both.plans.map(({ key }) => key)).toEqual(["A", "B"]);
    expect(withCopy(withCopy(both, "B")!, "A")).toBeNull();
  });
});
