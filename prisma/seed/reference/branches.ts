import type { Db } from "@/lib/db/client";
import { given, readReferenceCsv } from "./read-csv";

/** The regional offices, the branches that sources name, and what those covered when. */
export async function seedBranches(db: Db): Promise<void> {
  const [offices, branches, covered] = await Promise.all([
    readReferenceCsv("branches-kanwil.csv", ["id", "name"]),
    readReferenceCsv("branches.csv", ["id", "name", "kanwil", "source"]),
    readReferenceCsv("branches-regions.csv", ["branch", "region_code", "valid_from", "valid_to", "source"]),
  ]);
  await db.kanwil.createMany({
    data: offices.map(({ id, name }) => ({ id: given(id, "id"), name: given(name, "name") })),
    skipDuplicates: true,
  });
  await db.branch.createMany({
    data: branches.map(({ id, name, kanwil, source }) => ({
      id: given(id, "id"),
      name: given(name, "name"),
      kanwilId: given(kanwil, "kanwil"),
      source: given(source, "source"),
    })),
    skipDuplicates: true,
  });
  await db.branchRegion.createMany({
    data: covered.map((row) => ({
      branchId: given(row.branch, "branch"),
      regionCode: given(row.region_code, "region_code"),
      validFrom: new Date(given(row.valid_from, "valid_from")),
      validTo: row.valid_to === null ? null : new Date(row.valid_to),
      source: given(row.source, "source"),
    })),
    skipDuplicates: true,
  });
}
