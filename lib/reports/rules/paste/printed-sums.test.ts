import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideThousands } from "@/lib/core/figures/decide-thousands";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { referenceDirectory } from "../../../../tests/support/directory";
import { blockIn } from "./block";
import { matchBlock } from "./match-block";

const directory = await referenceDirectory();
const columns = ["PU", "BPU", "JAKON", "PMI", "TOTAL"] as const;
const NAMES = ["Kab. Trenggalek", "Kab. Tulungagung", "Kab. Blitar", "Kota Blitar"];

/** The sign that a block says it groups thousands with, null where somebody is to be asked. */
function signOf(lines: readonly (readonly string[])[]): string | null {
  const { cells, sums } = matchBlock(
    blockIn(lines.map((line) => line.join("\t")).join("\n")),
    { regions: ["35.03", "35.04", "35.05", "35.72"], columns, at: { region: "35.03", column: "PU" } },
    {
      resolve: (rows) => resolveColumn(rows, directory),
      nameOf: (code) => directory.byCode.get(code)?.name ?? code,
    },
  );
  return decideThousands(
    cells.map(({ text }) => text),
    { totals: sums },
  ).sign;
}

describe("the sums of a pasted block", () => {
  it.each<[string, string[][], string | null]>([
    [
      "nothing: the cells could be decimals",
      [
        ["Nama", "PU"],
        ["Kota Blitar", "1.500"],
        ["Kab. Blitar", "12"],
      ],
      null,
    ],
    [
      "a row below",
      [
        ["Nama", "PU"],
        ["Kota Blitar", "1.500"],
        ["Kab. Blitar", "12"],
        ["Jumlah", "1.512"],
      ],
      ".",
    ],
    [
      "a row above, of a branch",
      [
        ["Nama", "PU"],
        ["Jumlah Cabang Blitar", "1,512"],
        ["Kota Blitar", "1,500"],
        ["Kab. Blitar", "12"],
      ],
      ",",
    ],
    [
      "one of two parts of a table",
      [
        ["Nama", "PU"],
        ["Kota Blitar", "1.500"],
        ["Kab. Blitar", "12"],
        ["Jumlah", "1.512"],
        ["Kab. Trenggalek", "2.000"],
        ["Kab. Tulungagung", "3.000"],
        ["Jumlah", "5.000"],
      ],
      ".",
    ],
    [
      "a column beside",
      [
        ["Nama", "PU", "BPU", "Jumlah"],
        ["Kota Blitar", "1.500", "12", "1.512"],
      ],
      ".",
    ],
    [
      "a column beside, of regions that are another branch's",
      [
        ["Nama", "PU", "BPU", "Jumlah"],
        ["Kota Malang", "1.500", "12", "1.512"],
        ["Kota Blitar", "1.700", "-", "1.700"],
      ],
      ".",
    ],
    [
      "sums that do not add up: nothing",
      [
        ["Nama", "PU"],
        ["Kota Blitar", "1.500"],
        ["Kab. Blitar", "12"],
        ["Jumlah", "1.513"],
      ],
      null,
    ],
  ])("decide by %s", (_, lines, sign) => {
    expect(signOf(lines)).toBe(sign);
  });

  it("never say the other sign, whatever the figures", () => {
    const people = fc.nat(2_000_000);
    const rows = fc.array(fc.tuple(people, people), { minLength: 1, maxLength: NAMES.length });
    const written = (sign: string) => (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, sign);
    fc.assert(
      fc.property(rows, fc.constantFrom(".", ","), fc.boolean(), (figures, sign, isBelow) => {
        const line = (name: string, pair: readonly [number, number]) => [
          name,
          ...[...pair, pair[0] + pair[1]].map(written(sign)),
        ];
        const sum = figures.reduce<[number, number]>(([pu, bpu], one) => [pu + one[0], bpu + one[1]], [0, 0]);
        const body = figures.map((pair, index) => line(NAMES[index]!, pair));
        const total = line("Jumlah", sum);
        const lines = [["Nama", "PU", "BPU", "Jumlah"], ...(isBelow ? [...body, total] : [total, ...body])];
        expect([sign, null]).toContain(signOf(lines));
      }),
      { numRuns: 200 },
    );
  });
});
