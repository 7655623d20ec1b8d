import { type Actor } from "@/lib/auth/actor";
import { permit, permitSomewhere } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import type { Db } from "@/lib/db/client";
import { fileSourceId } from "./rules";
import type { FileSource } from "./schema";

/**
 * Finds the source of a file under a title, or records it.
 * @returns the source's id
 * @throws AppError conflict when it is recorded with another kind, publisher or address than now given
 */
export async function ensureFileSource(tx: Db, actor: Actor, source: FileSource): Promise<string> {
  // Whoever may record approved participants of a file may record workers, too.
  permit(actor, "record-workers");
  const id = fileSourceId(source);
  await tx.source.createMany({
    data: [
      {
        id,
        kind: source.kind ?? "PUBLISHED",
        title: source.title,
        publisher: source.publisher ?? null,
        url: source.url ?? null,
        fileSha256: source.fileSha256,
        fileName: source.fileName,
      },
    ],
    skipDuplicates: true,
  });
  const recorded = await tx.source.findUniqueOrThrow({ where: { id } });
  const differing = (["kind", "publisher", "url"] as const).filter(
    (field) => source[field] !== undefined && source[field] !== recorded[field],
  );
  if (recorded.fileSha256 !== source.fileSha256 || recorded.title !== source.title || recorded.kind === "SIMULATED") {
    throw new AppError("conflict", "Pengenal sumber sudah dipakai sumber lain.");
  }
  if (differing.length > 0) {
    throw new AppError(
      "conflict",
      "Sumber dengan berkas dan judul ini sudah tercatat dengan keterangan lain.",
      differing.map((field) => ({ field, message: recorded[field] ?? "kosong" })),
    );
  }
  return id;
}

/**
 * The source of what a branch reports month by month, or of what demo accounts try out in its name.
 * Whether the actor may approve the region's month has been decided by the caller.
 * @param given the branch's id, null where no branch is known to cover the region
 * @returns the source's id
 * @throws AppError forbidden for roles that never approve
 */
export async function ensureBranchSource(
  tx: Db,
  actor: Actor,
  { branchId, simulated }: { branchId: string | null; simulated: boolean },
): Promise<string> {
  permitSomewhere(actor, "approve");
  const id = `${simulated ? "peragaan" : "laporan"}-${branchId ?? "tanpa-cabang"}`;
  const known = await tx.source.findUnique({ where: { id }, select: { id: true } });
  if (known) return id;
  const branch = branchId === null ? null : await tx.branch.findUnique({ where: { id: branchId } });
  const reporter = branch?.name ?? "kantor tanpa cabang";
  const title = simulated ? `Peragaan: laporan bulanan ${reporter}` : `Laporan bulanan ${reporter}`;
  await tx.source.createMany({
    data: [
      { id, title, kind: simulated ? "SIMULATED" : "OFFICIAL", publisher: simulated ? null : "BPJS Ketenagakerjaan" },
    ],
    skipDuplicates: true,
  });
  return id;
}
