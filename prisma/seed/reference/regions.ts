import { FORMER_PROVINCES } from "@/lib/core/former-provinces";
import { NATION } from "@/lib/core/region-code";
import type { RegionLevel } from "@/lib/core/vocabulary";
import { getProvinces, getRegencies } from "idn-area-data";
import type { Db } from "@/lib/db/client";
import { normaliseName } from "@/lib/regions/rules";
import { given, readReferenceCsv } from "./read-csv";

type RegionRow = {
  code: string;
  name: string;
  level: RegionLevel;
  kind: "KABUPATEN" | "KOTA" | null;
  parentCode: string | null;
  bpsCode: string | null;
  tileColumn: number | null;
  tileRow: number | null;
};

/** The nation, 38 provinces and 514 regencies of Kepmendagri as `idn-area-data` lists them, with BPS codes and tiles. */
export async function regionRows(): Promise<RegionRow[]> {
  const bps = new Map(
    (await readReferenceCsv("bps-codes.csv", ["region_code", "bps_code"])).map((row) => [
      row.region_code,
      row.bps_code,
    ]),
  );
  const tiles = new Map(
    (await readReferenceCsv("tile-grid.csv", ["code", "column", "row"])).map((row) => [row.code, row]),
  );
  const none = { kind: null, bpsCode: null, tileColumn: null, tileRow: null };
  const nation: RegionRow = { ...none, code: NATION, name: "Indonesia", level: "NATION", parentCode: null };
  const provinces = (await getProvinces()).map((row): RegionRow => ({
    ...none,
    code: row.code,
    name: row.name,
    level: "PROVINCE",
    parentCode: NATION,
  }));
  const regencies = (await getRegencies()).map((row): RegionRow => {
    const tile = tiles.get(row.code);
    if (!tile) throw new Error(`tile-grid.csv has no tile for ${row.code}`);
    return {
      code: row.code,
      name: row.name,
      level: "REGENCY",
      kind: row.name.startsWith("Kota ") ? "KOTA" : "KABUPATEN",
      parentCode: row.province_code,
      bpsCode: bps.get(row.code) ?? null,
      tileColumn: Number(tile.column),
      tileRow: Number(tile.row),
    };
  });
  return [nation, ...provinces, ...regencies];
}

/** Every alias that does not merely repeat its region's name. */
export async function aliasRows(regions: readonly RegionRow[]) {
  const names = new Map(regions.map((row) => [row.code, row]));
  return (await readReferenceCsv("region-aliases.csv", ["region_code", "alias", "source"])).flatMap((row) => {
    const region = names.get(given(row.region_code, "region_code"));
    if (!region) throw new Error(`region-aliases.csv: no region ${row.region_code}`);
    const alias = given(row.alias, "alias");
    const normalisedName = normaliseName(alias);
    if (normalisedName === normaliseName(region.name)) return [];
    return [
      {
        normalisedName,
        parentCode: region.parentCode ?? NATION,
        regionCode: region.code,
        alias,
        source: given(row.source, "source"),
      },
    ];
  });
}

/** The provinces that have been divided since; they stand outside the tree of today. */
function formerProvinceRows() {
  return FORMER_PROVINCES.map(({ code, name, until }) => {
    return { code, name, level: "FORMER_PROVINCE" as const, validTo: new Date(until) };
  });
}

/** Adds regions and aliases that are not there yet. */
export async function seedRegions(db: Db): Promise<void> {
  const rows = await regionRows();
  await db.region.createMany({ data: [...rows, ...formerProvinceRows()], skipDuplicates: true });
  await db.regionAlias.createMany({ data: await aliasRows(rows), skipDuplicates: true });
}
