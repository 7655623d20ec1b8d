import type { Db } from "@/lib/db/client";
import { given, readReferenceCsv } from "./read-csv";

const COLUMNS = ["id", "region_code", "day", "kind", "offices", "figure_id"] as const;

/**
 * Meetings that took place according to the articles behind the printed figures, as far as those say on which day: no
 * place, no words and no promises, as none are known word for word. Belitung Timur's is missing, since the day that is
 * printed for it cannot have been. What is there stays, whatever the file says.
 */
export async function seedVisits(db: Db): Promise<void> {
  const rows = await readReferenceCsv("visits.csv", COLUMNS);
  const there = new Set((await db.visit.findMany({ select: { id: true } })).map(({ id }) => id));
  const visits = rows
    .map((row) => ({
      id: given(row.id, "id"),
      regionCode: given(row.region_code, "region_code"),
      day: given(row.day, "day"),
      kind: given(row.kind, "kind") as "AUDIENCE" | "FGD" | "OTHER",
      offices: row.offices,
      figureIds: [given(row.figure_id, "figure_id")],
    }))
    .filter(({ id }) => !there.has(id));
  await db.visit.createMany({ data: visits.map(({ id, regionCode }) => ({ id, regionCode })) });
  await db.visitRevision.createMany({
    data: visits.map(({ id, day, kind, offices, figureIds }) => ({
      ...{ visitId: id, revision: 1, day, kind, offices, figureIds },
      state: "HELD" as const,
    })),
  });
}
