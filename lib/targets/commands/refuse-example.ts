import { readIsExample } from "@/lib/access/queries";
import type { UserActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";

/** What is appended cannot be taken away again, so nobody does it under a password that everybody knows. @throws AppError conflict */
export async function refuseExample({ userId }: UserActor): Promise<void> {
  if (await readIsExample(db(), userId))
    throw new AppError(
      "conflict",
      "Akun contoh hanya memperlihatkan apa yang akan berubah. Masuk dengan akun administrator sungguhan untuk mencatat.",
    );
}
