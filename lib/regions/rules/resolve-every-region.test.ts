import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { referenceDirectory } from "@/tests/support/directory";
import { shortName, splitKind } from "../rules";
import type { Region } from "../schema";
import type { Directory } from "./directory";
import { resolveWritten, type Written } from "./resolve";
import { resolveColumn } from "./resolve-column";

let directory: Directory;
let regencies: Region[];
let colliding: Region[];
beforeAll(async () => {
  directory = await referenceDirectory();
  regencies = directory.regions.filter(({ level }) => level === "REGENCY");
  colliding = regencies.filter(({ code, bpsCode }) => {
    const other = directory.byCode.get(`${bpsCode!.slice(0, 2)}.${bpsCode!.slice(2)}`);
    return other !== undefined && other.code !== code;
  });
});

const undotted = (region: Region) => region.code.replace(".", "");
const bare = ({ name }: Region) => splitKind(name).bare.replace("Administrasi ", "");

/** As tables write a region: alone they say enough, but for the names of two places and the codes of two systems. */
const SPELLINGS: Readonly<Record<string, (region: Region) => Written>> = {
  "the official name": ({ name }) => ({ name }),
  "the name in capitals": ({ name }) => ({ name: name.toUpperCase() }),
  "the short name": ({ name }) => ({ name: shortName(name) }),
  "KAB. and KOTA": ({ name }) => ({ name: name.toUpperCase().replace("KABUPATEN", "KAB.") }),
  "Kab without a dot": ({ name }) => ({ name: name.replace("Kabupaten", "Kab") }),
  "no Administrasi": ({ name }) => ({ name: name.replace("Administrasi ", "") }),
  "Kep.": ({ name }) => ({ name: name.replace("Kepulauan", "Kep.") }),
  "the kind behind": (region) => ({ name: `${bare(region)} (${region.kind === "KOTA" ? "Kota" : "Kab."})` }),
  "no blanks": (region) => ({ name: `${splitKind(region.name).kind} ${bare(region).replaceAll(/[ -]/g, "")}` }),
  "letters apart": (region) => ({ name: `${splitKind(region.name).kind} ${Array.from(bare(region)).join(" ")}` }),
  "a number before": ({ name }) => ({ name: `07. ${name}` }),
  "a footnote behind": ({ name }) => ({ name: `${name} *)` }),
  "the code with a dot": ({ code }) => ({ code }),
  "the code in a cell of text": ({ code }) => ({ code: `="${code}"` }),
  "the code before the name": ({ code, name }) => ({ name: `${code} ${name}` }),
  "code and name": ({ code, name }) => ({ code, name }),
  "the undotted code and the name": (region) => ({ code: undotted(region), name: region.name }),
  "the BPS code and the name": ({ bpsCode, name }) => ({ code: bpsCode, name }),
  "the BPS code as a number and the name": ({ bpsCode, name }) => ({ code: `${bpsCode}.0`, name }),
  "the code as a number and the name": ({ code, name }) => ({ code: String(Number(code)), name }),
  "the BPS code and the name without kind": (region) => ({ code: region.bpsCode, name: bare(region) }),
};

/** Only a column says what these mean. */
const IN_A_COLUMN: Readonly<Record<string, (region: Region) => Written>> = {
  ...SPELLINGS,
  "the undotted code": (region) => ({ code: undotted(region) }),
  "the BPS code": ({ bpsCode }) => ({ code: bpsCode }),
  "the code as a number": ({ code }) => ({ code: String(Number(code)) }),
  "the name without kind, but for Kota beside a kabupaten of that name": (region) => ({
    name: isDouble(region) && region.kind === "KOTA" ? region.name : bare(region),
  }),
  "the same, in its province": (region) => ({
    name: isDouble(region) && region.kind === "KOTA" ? region.name : bare(region),
    province: region.parentCode,
  }),
};

function isDouble(region: Region): boolean {
  return regencies.some((other) => other !== region && bare(other) === bare(region));
}

const codeOf = (written: Written) => {
  const found = resolveWritten(written, directory, null);
  return found.kind === "resolved" ? found.code : found.kind;
};
const columnOf = (rows: readonly Written[]) =>
  resolveColumn(rows, directory).rows.map((row) => (row.kind === "resolved" ? row.code : row.kind));

describe("all 514", () => {
  it.each(Object.entries(SPELLINGS))("resolve by %s, each alone", (_, spell) => {
    const missed = regencies.filter((region) => codeOf(spell(region)) !== region.code);
    expect(missed.map(spell)).toEqual([]);
    expect(regencies).toHaveLength(514);
  });

  it.each(Object.entries(IN_A_COLUMN))("resolve by %s in a column", (_, spell) => {
    expect(columnOf(regencies.map(spell))).toEqual(regencies.map(({ code }) => code));
  });

  it("and the provinces resolve by their names and by codes beside them", () => {
    const provinces = directory.regions.filter(({ level }) => level === "PROVINCE");
    const codes = provinces.map(({ code }) => code);
    expect(columnOf(provinces.map(({ name }) => ({ name: `Provinsi ${name}` })))).toEqual(codes);
    expect(columnOf(provinces.map(({ name }) => ({ name })))).toEqual(codes);
    expect(columnOf(provinces.map(({ code, name }) => ({ code, name })))).toEqual(codes);
  });
});

describe("the 169 codes that mean two places", () => {
  it("are never read as the other place", () => {
    expect(colliding).toHaveLength(169);
    for (const region of colliding) {
      expect(codeOf({ code: region.bpsCode })).toBe("ambiguous");
      expect(codeOf({ code: region.bpsCode, name: region.name })).toBe(region.code);
      expect(codeOf({ code: region.bpsCode, name: bare(region), province: region.parentCode })).toBe(region.code);
      const beside = [{ code: region.bpsCode, name: region.name }, { code: region.bpsCode }];
      expect(columnOf(beside)).toEqual([region.code, region.code]);
    }
  });
});

describe("the 26 names of a kabupaten and a kota", () => {
  it("are asked where nothing decides, and decided by kind or code", () => {
    const doubles = regencies.filter(isDouble);
    expect(new Set(doubles.map(bare)).size).toBe(26);
    for (const region of doubles) {
      expect(codeOf({ name: bare(region) })).toBe("ambiguous");
      expect(codeOf({ name: bare(region), code: region.bpsCode })).toBe(region.code);
    }
  });
});

describe("more rows, fewer, or another order", () => {
  const column = (make: (region: Region) => Written) =>
    fc.tuple(fc.shuffledSubarray(regencies, { minLength: 1 }), fc.nat()).map(([some, cut]) => {
      return { all: some.map(make), part: some.slice(0, 1 + (cut % some.length)).map(make) };
    });
  /** Any spelling for any row: names, codes of both systems, damaged ones, names without a kind. */
  const mixed = () =>
    fc.array(
      fc
        .tuple(fc.constantFrom(...directory.regions), fc.constantFrom(...Object.values(IN_A_COLUMN)))
        .map(([region, spell]) => {
          return region.level === "REGENCY" ? spell(region) : { name: region.name };
        }),
      { minLength: 1, maxLength: 40 },
    );

  it.each(Object.entries(IN_A_COLUMN))("never turn a region into another one: %s", (_, make) => {
    fc.assert(
      fc.property(column(make), ({ all, part }) => {
        const whole = columnOf(all);
        expect(columnOf([...all].reverse())).toEqual([...whole].reverse());
        columnOf(part).forEach((code, index) => {
          if (code.includes(".")) expect([whole[index], "ambiguous", "unknown"]).toContain(code);
        });
      }),
      { numRuns: 15 },
    );
  });

  it("never turn a region into another one in a column of anything", () => {
    fc.assert(
      fc.property(mixed(), fc.nat(), (rows, cut) => {
        const whole = columnOf(rows);
        const part = columnOf(rows.slice(0, 1 + (cut % rows.length)));
        part.forEach((code, index) => {
          const other = whole[index]!;
          if (/^\d/.test(code) && /^\d/.test(other)) expect(code).toBe(other);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("account for every row whatever is written", () => {
    const cell = fc.option(fc.oneof(fc.string(), fc.stringMatching(/^[0-9. ]{0,7}$/), fc.constant("__proto__")));
    const row = fc.record({ code: cell, name: cell, province: cell }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => columnOf(rows).length === rows.length),
      { numRuns: 200 },
    );
  });
});

const REAL = path.resolve("../shared/data/real/region-codes-bps-kemendagri.csv");

describe.skipIf(!existsSync(REAL))("the real list of codes and names", () => {
  it("resolves by each of its columns, 514 times", () => {
    const [header, ...rows] = parse(readFileSync(REAL, "utf8"));
    expect(header).toEqual(["kemendagri_code", "bps_code", "kemendagri_name", "bps_name", "sakernas_name"]);
    const meant = rows.map(([code]) => code!);
    expect(meant).toHaveLength(514);
    const [codes, bps, ...spellings] = header!.map((_, column) => rows.map((row) => row[column]!));
    for (const names of spellings) {
      expect(columnOf(names.map((name) => ({ name })))).toEqual(meant);
      expect(columnOf(names.map((name, index) => ({ name, code: bps![index] })))).toEqual(meant);
      expect(columnOf(names.map((name, index) => ({ name, code: codes![index]!.replace(".", "") })))).toEqual(meant);
    }
    expect(columnOf(bps!.map((code) => ({ code })))).toEqual(meant);
  });
});
