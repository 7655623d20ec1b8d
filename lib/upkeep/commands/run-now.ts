import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import { QUEUES } from "@/lib/jobs/queues";
import { sendNow } from "@/lib/jobs/start-jobs";

/**
 * Has a queue's work done now, beside its time of the day.
 * @returns what the work is called
 * @throws AppError forbidden, invalid-input for what is no queue, conflict where it waits already or this copy does not do it
 */
export async function runNow(actor: Actor, { queue: name }: { queue: string }): Promise<string> {
  permit(actor, "run-upkeep");
  const queue = QUEUES.find((one) => one.name === name);
  if (!queue)
    throw new AppError("invalid-input", "Pekerjaan ini tidak ada. Pilih salah satu dari daftar di halaman Sistem.");
  if ((await sendNow(queue.name)) === null)
    throw new AppError(
      "conflict",
      `${queue.title} tidak dimasukkan: sudah menunggu giliran, atau salinan ini tidak mengerjakannya (JOBS=off, atau BACKUP_FOLDER belum diisi).`,
    );
  return queue.title;
}
