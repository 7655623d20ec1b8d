import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCount, LARGEST_COUNT } from "../numbers";
import { decideThousands } from "./decide-thousands";
import { readFigure } from "./read-figure";

const signOf = (...input: Parameters<typeof decideThousands>) => decideThousands(...input).sign;

describe("the sign for thousands is decided", () => {
  it.each<[because: string, sign: "." | "," | " " | null, cells: string[]]>([
    [
      'Titik memisahkan ribuan: "1.763.259" hanya dapat dibaca dengan titik sebagai tanda ribuan.',
      ".",
      ["20.390", "7", "1.763.259"],
    ],
    [
      'Koma memisahkan ribuan: "1,425,104" hanya dapat dibaca dengan koma sebagai tanda ribuan.',
      ",",
      ["20,390", "1,425,104"],
    ],
    [
      'Titik memisahkan ribuan: "47.048,00" hanya dapat dibaca dengan titik sebagai tanda ribuan.',
      ".",
      ["20.390", "47.048,00"],
    ],
    ['Koma memisahkan ribuan: titik dalam "299722.0" menandai desimal.', ",", ["1,234", "299722.0", "-"]],
    ['Titik memisahkan ribuan: koma dalam "2,7 juta" menandai desimal.', ".", ["1.234", "2,7 juta"]],
    ['Titik memisahkan ribuan: koma dalam "1 234,5" menandai desimal.', ".", ["1 234,5"]],
    ['Spasi memisahkan ribuan: "47 048".', " ", ["47 048", "7"]],
    ["Tidak ada sel yang memerlukan tanda ribuan.", null, ["7", "", "n/a", "1234567"]],
    [
      'Tidak ada yang menentukan apakah "20.390", "39.610", "1.234" memuat ribuan atau desimal.',
      null,
      ["1.234", "39.610", "20.390"],
    ],
    ['Tidak ada yang menentukan apakah "1.234" memuat ribuan atau desimal.', null, ["1.234", "47 048"]],
    ['Tanda ribuan bercampur: "20.390" memakai titik, "51,495" memakai koma.', null, ["51,495", "20.390"]],
    [
      'Tanda ribuan bercampur: "1.763.259" hanya dapat dibaca dengan titik sebagai tanda ribuan, tetapi "1,425,104" hanya dapat dibaca dengan koma sebagai tanda ribuan.',
      null,
      ["1.763.259", "1,425,104", "1.234"],
    ],
  ])("%s", (because, sign, cells) => {
    expect(decideThousands(cells)).toEqual({ sign, because });
  });

  it("by a total that adds up in one way only", () => {
    const parts = ["1.234", "500", "-"];
    const decided = {
      sign: ".",
      because: 'Titik memisahkan ribuan: jumlah "1.734" hanya cocok dengan titik sebagai tanda ribuan.',
    };
    expect(decideThousands(parts, { totals: [{ total: "1.734", parts }] })).toEqual(decided);
    expect(signOf(parts, { totals: [{ total: "501.234", parts }] })).toBe(",");
    expect(signOf(parts, { totals: [{ total: "9.999", parts }] })).toBeNull();
  });

  it("not by a total that adds up either way, as decimals do", () => {
    const parts = ["1.234", "2.345"];
    expect(signOf(parts, { totals: [{ total: "3.579", parts }] })).toBeNull();
  });

  it("by last month's figure of the same cell", () => {
    expect(decideThousands(["39.610", "20"], { lastMonth: [39_200, 18] })).toEqual({
      sign: ".",
      because:
        'Titik memisahkan ribuan: hanya dengan titik sebagai tanda ribuan "39.610" dekat dengan bulan lalu (39.200).',
    });
    expect(signOf(["104,772"], { lastMonth: [104_000], unit: 1000 })).toBe(".");
    expect(signOf(["104,772"], { lastMonth: [100_000_000], unit: 1000 })).toBe(",");
    expect(signOf(["39.610"], { lastMonth: [null] })).toBeNull();
    expect(signOf(["39.610"], { lastMonth: [0] })).toBeNull();
    expect(signOf(["1.234"], { lastMonth: [1] })).toBeNull();
    expect(signOf(["39.610", "1.763.259"], { lastMonth: [null, 5] })).toBe(".");
  });

  it("by nothing where last month and another cell contradict each other", () => {
    const { sign, because } = decideThousands(["39.610", "1,425,104"], { lastMonth: [39_200, null] });
    expect(sign).toBeNull();
    expect(because).toContain("bercampur");
    expect(because).toContain('"39.610" dekat dengan bulan lalu');
  });
});

describe("a column of counts in one way of writing", () => {
  const people = fc.oneof(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: LARGEST_COUNT }));
  const counts = fc.array(people, { minLength: 1, maxLength: 12 });
  const style = fc.constantFrom<(count: number) => string>(
    formatCount,
    (count) => count.toLocaleString("en-US"),
    (count) => count.toLocaleString("fr-FR"),
    String,
    (count) => `${count}.0`,
    (count) => `${formatCount(count)},00`,
    (count) => `${formatCount(count)} r`,
    (count) => formatCount(count).replace(".", ". "),
  );

  it("is never misread: each cell is right or asked about", () => {
    fc.assert(
      fc.property(counts, style, fc.boolean(), (column, print, isRemembered) => {
        const cells = column.map(print);
        const lastMonth = isRemembered ? column.map((count) => Math.floor(count * 1.1)) : [];
        const { sign } = decideThousands(cells, { lastMonth });
        for (const [index, cell] of cells.entries()) {
          const read = readFigure(cell, { thousands: sign });
          if (read.kind === "count") expect(read.people).toBe(column[index]);
          else expect(read.kind).toBe("ambiguous");
        }
      }),
    );
  });

  it("is never misread in thousands with three decimals either", () => {
    const mark = fc.constantFrom<["." | ",", string]>([",", "id-ID"], [".", "en-US"]);
    fc.assert(
      fc.property(counts, mark, ([...column], [decimal, locale]) => {
        const cells = column.map(
          (count) =>
            `${Math.floor(count / 1000).toLocaleString(locale)}${decimal}${String(count % 1000).padStart(3, "0")}`,
        );
        const { sign } = decideThousands(cells, { unit: 1000, lastMonth: column });
        for (const [index, cell] of cells.entries()) {
          const read = readFigure(cell, { thousands: sign, unit: 1000 });
          if (read.kind === "count") expect(read.people).toBe(column[index]);
          else expect(read.kind === "ambiguous" || (read.kind === "refused" && read.code === "T.104")).toBe(true);
        }
      }),
    );
  });

  it("is decided by one cell above a million, or by last month", () => {
    const locale = fc.constantFrom<["." | ",", string]>([".", "id-ID"], [",", "en-US"]);
    const small = fc.integer({ min: 1000, max: 999_999 });
    fc.assert(
      fc.property(fc.array(small, { minLength: 1 }), locale, ([...column], [sign, name]) => {
        const cells = column.map((count) => count.toLocaleString(name));
        expect(signOf(cells)).toBeNull();
        expect(signOf(cells, { lastMonth: column.map((count) => count + 500) })).toBe(sign);
        expect(signOf([...cells, (1_000_000 + column[0]!).toLocaleString(name)])).toBe(sign);
      }),
    );
  });

  it("is decided by its total, where a part below a thousand tells the readings apart", () => {
    const locale = fc.constantFrom<["." | ",", string]>([".", "id-ID"], [",", "en-US"]);
    const parts = fc.tuple(
      fc.integer({ min: 1000, max: 400_000 }),
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 0, max: 500_000 }),
    );
    fc.assert(
      fc.property(parts, locale, (numbers, [sign, name]) => {
        const cells = numbers.map((count) => count.toLocaleString(name));
        const total = numbers.reduce((sum, count) => sum + count, 0).toLocaleString(name);
        expect(signOf(cells, { totals: [{ total, parts: cells }] })).toBe(sign);
      }),
    );
  });

  it("is decided alike in whatever order its cells stand", () => {
    const cell = fc.constantFrom(
      ...["1.234", "51,495", "1.763.259", "1,425,104", "47 048", "299722.0", "2,7 juta", "-", "", "7", "39.610"],
    );
    const row = fc.record({ cell, before: fc.constantFrom(null, 0, 1234, 51_000, 39_000) });
    const rows = fc.array(row, { maxLength: 10 });
    const both = rows.chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length, maxLength: one.length })),
    );
    const decide = (table: readonly { cell: string; before: number | null }[]) =>
      decideThousands(
        table.map((one) => one.cell),
        { lastMonth: table.map(({ before }) => before) },
      );
    fc.assert(
      fc.property(both, ([one, other]) => {
        expect(decide(other)).toEqual(decide(one));
      }),
    );
  });
});
