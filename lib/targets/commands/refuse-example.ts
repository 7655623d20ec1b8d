import type { UserActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";

/** What is appended cannot be taken away again, so nobody does it under a password that everybody knows. @throws AppError conflict */
export async function refuseExample({ userId }: UserActor): Promise<void> {
  const { isExample } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { isExample: true } });
  if (isExample)
    throw new AppError(
      "conflict",
      "Akun contoh hanya memperlihatkan apa yang akan berubah. Masuk dengan akun administrator sungguhan untuk mencatat.",
    );
}
