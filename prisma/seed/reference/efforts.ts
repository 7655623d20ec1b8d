import { z } from "zod";
import { WORKER_GROUPS } from "@/lib/core/worker-groups";
import type { Db } from "@/lib/db/client";
import { STANDINGS } from "@/lib/efforts/schema";
import { given, readReferenceCsv, wholeOrNull } from "./read-csv";

const COLUMNS = ["region_code", "group", "standing", "potential", "covered", "as_of", "source", "url", "note"] as const;

/** Groups of workers as the source articles name them: what is printed, and nothing where no number is. Once recorded they stay. */
export async function seedEfforts(db: Db): Promise<void> {
  const rows = await readReferenceCsv("efforts.csv", COLUMNS);
  const recordedAt = new Date();
  await db.effort.createMany({
    data: rows.map((row) => ({
      ...{ regionCode: given(row.region_code, "region_code"), kind: "GROUP", version: 1, origin: "PUBLISHED" },
      ...{ key: z.enum(WORKER_GROUPS).parse(row.group), standing: z.enum(STANDINGS).parse(row.standing) },
      ...{ potential: wholeOrNull(row.potential), covered: wholeOrNull(row.covered), asOf: given(row.as_of, "as_of") },
      ...{ source: given(row.source, "source"), url: row.url, note: row.note },
      ...{ status: "APPROVED", enteredAt: recordedAt, approvedAt: recordedAt },
    })),
    skipDuplicates: true,
  });
}
