import { beforeAll, describe, expect, it } from "vitest";
import { aliasRows, regionRows } from "@/prisma/seed/reference/regions";
import { findRegions } from "./find";
import type { Region, RegionAlias } from "../schema";

let regions: Region[];
let aliases: RegionAlias[];
beforeAll(async () => {
  regions = await regionRows();
  aliases = await aliasRows(await regionRows());
});

/** As people type; what comes first, in any order where it is a kabupaten and a kota, a province and its capital. */
const TYPED: readonly [string, ...string[]][] = [
  ["probolingo", "35.13", "35.74"],
  ["kota probolingo", "35.74"],
  ["belitong", "19.02"],
  ["belitung tmur", "19.06"],
  ["beltim", "19.06"],
  ["makasar", "73.71"],
  ["jogja", "34", "34.71"],
  ["yogjakarta", "34", "34.71"],
  ["pekan baru", "14.71"],
  ["kep seribu", "31.01"],
  ["jaktim", "31.75"],
  ["bdg barat", "32.17"],
  ["sby", "35.78"],
  ["smg", "33.74"],
  ["tanggerang", "36.03", "36.71"],
  ["tanjungpinang", "21.72"],
  ["kota pasuruhan", "35.75"],
  ["banyuwanggi", "35.10"],
  ["singkawng", "61.72"],
  ["balik papan", "64.71"],
  ["denpassar", "51.71"],
  ["kab. gunungkidul", "34.03"],
  ["lubuk lingau", "16.73"],
  ["nusa tengara timur", "53"],
  ["jawa tmur", "35"],
  ["jatim", "35"],
  ["mojokerto kab", "35.16"],
  ["blitar kota jatim", "35.72"],
  ["bau bau", "74.72"],
  ["kep. riau", "21"],
  ["11.1", "11.10"],
  ["35,74", "35.74"],
];

const codesOf = (typed: string) => findRegions(typed, regions, aliases).regions.map(({ code }) => code);

describe("what people type", () => {
  it.each(TYPED)("%s leads to the right place first", (typed, ...codes) => {
    expect(codesOf(typed).slice(0, codes.length).sort()).toEqual([...codes].sort());
  });

  it.each([
    ["beltim", "19.06"],
    ["kota blitar", "35.72"],
    ["KAB. BLITAR", "35.05"],
    ["35.74", "35.74"],
    ["3574", "35.74"],
    ["Kota Baru", "63.02"],
    ["kotawaringin barat", "62.01"],
    ["jakarta selatan", "31.74"],
  ])("%s can be nothing else", (typed, code) => {
    expect(findRegions(typed, regions, aliases).one?.code).toBe(code);
  });

  it.each([
    ["bima", ["52.06", "52.72"]],
    ["3171", ["31.71", "31.74"]],
  ])("%s is asked back", (typed, codes) => {
    expect([findRegions(typed, regions, aliases).one, codesOf(typed).slice(0, 2)]).toEqual([null, codes]);
  });

  it("finds the beginning of a name and of its words", () => {
    expect(codesOf("belit").slice(0, 3)).toEqual(["19.02", "19.06", "19"]);
  });

  it("is a guess only where nothing fits", () => {
    expect(findRegions("makasar", regions, aliases).guessed).toBe(true);
    expect(findRegions("makassar", regions, aliases).guessed).toBe(false);
    expect(findRegions("11.1", regions, aliases).guessed).toBe(true);
  });

  it("is asked back where six provinces are called so", () => {
    const found = findRegions("papua", regions, aliases);
    expect(found.regions.slice(0, 6).map(({ code }) => code)).toEqual(["91", "92", "93", "94", "95", "96"]);
    expect(found.one).toBeNull();
  });

  it("finds every region by its name, and never guesses for one", () => {
    for (const region of regions) {
      const { regions: found, guessed } = findRegions(region.name, regions, aliases);
      expect([region.name, found.includes(region), guessed]).toEqual([region.name, true, false]);
    }
  });

  it("finds nothing in noise, and nothing breaks it", () => {
    for (const noise of [
      "zzzz",
      "atlantis",
      "99.99",
      "%",
      "';--",
      "",
      "  ",
      "%\\'\u0000",
      "<script>",
      "9".repeat(80),
      "a".repeat(80),
      "…",
    ]) {
      expect(findRegions(noise, regions, aliases).regions, noise).toEqual([]);
    }
  });

  it("names the province of a code that does not exist in it", () => {
    expect(codesOf("35.99")).toEqual(["35"]);
  });
});
