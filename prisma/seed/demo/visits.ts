import { recordEvent } from "@/lib/audit/commands";
import { commandLineActor } from "@/lib/auth/actor";
import { dayAt } from "@/lib/core/known-day";
import type { PrismaClient } from "@/lib/db/client";
import { visitState } from "@/lib/visits/format/audit-state";
import { daysAfter } from "@/lib/visits/rules";

type Example = { id: string; regionCode: string; days: number; kind: "AUDIENCE" | "FGD"; offices: string };

/** Everything here is made up, and marked so. `days` from the day of the first start on. */
const AHEAD: readonly Example[] = [
  { id: "C001", regionCode: "35.74", days: 9, kind: "AUDIENCE", offices: "Wali Kota, Disnaker, Bappeda" },
  { id: "C002", regionCode: "35.72", days: 16, kind: "FGD", offices: "Sekretariat Daerah, Disnaker" },
  { id: "C003", regionCode: "52.72", days: 23, kind: "AUDIENCE", offices: "Wali Kota, Bappeda" },
];
const HELD: Example = { id: "C004", regionCode: "35.74", days: -45, kind: "FGD", offices: "Disnaker, Bappeda" };
const PROMISED = [
  { owner: "Bappeda", text: "Memasukkan iuran pekerja rentan ke dalam rancangan anggaran tahun depan.", days: -10 },
  { owner: "Disnaker", text: "Menyerahkan jumlah juru parkir yang belum terdaftar.", days: 20 },
] as const;

/**
 * Visits to try the program out with, and what was promised at the one that lies back; once.
 * @returns whether they were made
 */
export async function seedDemoVisits(db: PrismaClient, at: Date): Promise<boolean> {
  if ((await db.visit.count({ where: { id: HELD.id } })) > 0) return false;
  const today = dayAt(at);
  const visits = [...AHEAD, HELD].map(({ days, ...visit }) => ({
    ...visit,
    day: daysAfter(today, days),
    ...stateOf(visit.id),
  }));
  await db.$transaction(async (tx) => {
    await tx.visit.createMany({ data: visits.map(({ id, regionCode }) => ({ id, regionCode, simulated: true })) });
    await tx.visitRevision.createMany({
      data: visits.map(({ id, day, kind, offices, state, said }) => ({
        ...{ visitId: id, revision: 1, day, kind, offices, state, said, figureIds: [] },
      })),
    });
    await tx.commitment.createMany({
      data: PROMISED.map(({ owner, text, days }, index) => ({
        ...{ visitId: HELD.id, number: index + 1, revision: 1, owner, text },
        ...{ due: daysAfter(today, days), state: "OPEN" as const },
      })),
    });
    for (const { id, ...visit } of visits)
      await recordEvent(tx, commandLineActor("seed"), {
        action: "visit.recorded",
        subject: { kind: "visit", key: id },
        before: null,
        after: { ...visitState({ ...visit, place: null, figureIds: [], sheet: null }), simulated: true },
      });
  });
  return true;
}

function stateOf(id: string) {
  return id === HELD.id
    ? { state: "HELD" as const, said: "Contoh: dinas menyebut kelompok yang belum terdaftar dan anggaran yang dicari." }
    : { state: "PLANNED" as const, said: null };
}
