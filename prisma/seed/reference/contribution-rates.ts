import { periodSchema } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import { readNewestRates } from "@/lib/planner/queries";
import { saysTheSame } from "@/lib/targets/rules/revisions";
import { given, readReferenceCsv } from "./read-csv";

const COLUMNS = ["id", "programme", "name", "rupiah", "parts", "valid_from", "source", "url"] as const;

/** Records each rate that says something else than before as its next revision; a person's own stays as it is. */
export async function seedContributionRates(db: Db): Promise<void> {
  const known = new Map((await readNewestRates(db, null)).map((rate) => [rate.id, rate]));
  const rates = (await readReferenceCsv("contribution-rates.csv", COLUMNS)).map((row) => ({
    id: given(row.id, "id"),
    programme: given(row.programme, "programme"),
    name: given(row.name, "name"),
    rupiah: Number(given(row.rupiah, "rupiah")),
    parts: row.parts,
    validFrom: row.valid_from === null ? null : periodSchema.parse(row.valid_from),
    source: given(row.source, "source"),
    url: row.url,
  }));
  const changed = rates.filter((rate) => {
    const now = known.get(rate.id);
    return now === undefined || (now.recordedBy === null && !saysTheSame<object>(now, rate));
  });
  await db.contributionRate.createMany({
    data: changed.map((rate) => ({ ...rate, revision: (known.get(rate.id)?.revision ?? 0) + 1 })),
  });
}
