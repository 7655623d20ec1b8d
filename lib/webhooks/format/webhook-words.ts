import { formatMoment } from "@/lib/core/moment";
import { formatCount } from "@/lib/core/numbers";
import { COUNTED_DAYS } from "../rules";
import type { ListedWebhook } from "../schema";

/** @returns `dibuat 1 Desember 2026, 10.15 WIB`, and since when it is over */
export function sinceWords({ madeAt, endedAt }: Pick<ListedWebhook, "madeAt" | "endedAt">): string {
  const made = `dibuat ${formatMoment(madeAt)}`;
  return endedAt === null ? made : `${made}, diakhiri ${formatMoment(endedAt)}`;
}

/** @returns `30 hari terakhir: 12 sampai, 1 menunggu, 0 gagal; terakhir sampai 1 Desember 2026, 10.15 WIB` */
export function countWords({ told, waiting, givenUp, lastToldAt }: ListedWebhook): string {
  const counts = `${formatCount(told)} sampai, ${formatCount(waiting)} menunggu, ${formatCount(givenUp)} gagal`;
  const last = lastToldAt === null ? "belum pernah sampai" : `terakhir sampai ${formatMoment(lastToldAt)}`;
  return `${COUNTED_DAYS} hari terakhir: ${counts}; ${last}`;
}
