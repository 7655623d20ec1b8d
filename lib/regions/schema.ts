import { z } from "zod";
import type { RegionLevel } from "@/lib/core/vocabulary";

/** A Kemendagri code as text: `00`, `35` or `35.74`; `11.10` keeps its zero. */
export const regionCodeSchema = z
  .string()
  .regex(/^\d{2}(\.\d{2})?$/, "Kode wilayah ditulis sebagai teks Kemendagri, misalnya 00, 35 atau 35.74.");

export type RegionKind = "KABUPATEN" | "KOTA";

export type Region = {
  code: string;
  bpsCode: string | null;
  /** With its kind for a regency: `Kabupaten Bima`, `Kota Bima`. */
  name: string;
  level: RegionLevel;
  kind: RegionKind | null;
  parentCode: string | null;
  tileColumn: number | null;
  tileRow: number | null;
};

export type RegionAlias = { alias: string; normalisedName: string; regionCode: string };

/** A regional office (Kanwil) with the codes of the regencies that its branches cover. */
export type Office = { id: string; name: string; regions: ReadonlySet<string> };
