import type { Db } from "@/lib/db/client";
import { readNewestBands } from "@/lib/coverage/queries/catalogue";
import { given, readReferenceCsv } from "./read-csv";

const COLUMNS = ["code", "name", "from_percent", "source", "url"] as const;

/**
 * Records the words for ranges of coverage. That such words are in use is known, their thresholds are published nowhere:
 * those of the file are ours and say so by having no source. Somebody's own thresholds stay as they are.
 */
export async function seedBands(db: Db): Promise<void> {
  const known = new Map((await readNewestBands(db, null)).map((band) => [band.code, band]));
  const rows = await readReferenceCsv("bands.csv", COLUMNS);
  const bands = rows.map((row) => ({
    code: given(row.code, "code"),
    name: given(row.name, "name"),
    fromPercent: Number(given(row.from_percent, "from_percent")),
    source: row.source,
    url: row.url,
  }));
  const changed = bands.filter(({ code, name, fromPercent, source, url }) => {
    const now = known.get(code);
    if (!now) return true;
    const isSame = now.name === name && now.fromPercent === fromPercent && now.source === source && now.url === url;
    return now.recordedBy === null && !isSame;
  });
  await db.band.createMany({
    data: changed.map((band) => ({ ...band, revision: (known.get(band.code)?.revision ?? 0) + 1 })),
  });
}
