import { recordEvent } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import { formatDay } from "@/lib/core/moment";
import { type Db, db } from "@/lib/db/client";
import type { Beginning, Ending, NewBranch } from "../format/branch-forms";
import { dayAfter, lastDayOf } from "@/lib/access/rules/covered-days";

/**
 * Adds a branch; what it covers is said afterwards.
 * @throws AppError forbidden, invalid-input for an office that does not exist, conflict for a code or name in use
 */
export async function addBranch(actor: Actor, given: NewBranch): Promise<void> {
  permit(actor, "manage-branches");
  const { id, name, office: kanwilId, source } = given;
  await db().$transaction(async (tx) => {
    if ((await tx.kanwil.count({ where: { id: kanwilId } })) === 0)
      throw refused("office", "Kantor wilayah itu tidak ada.");
    // Counted, not asked for first: two who add the same branch at once are told the same.
    const { count } = await tx.branch.createMany({ data: { id, name, kanwilId, source }, skipDuplicates: true });
    if (count === 0) throw await takenBy(tx, given);
    await recordEvent(tx, actor, {
      action: "branch.created",
      subject: { kind: "branch", key: id },
      before: null,
      after: { name, office: kanwilId, source },
    });
  });
}

/**
 * From a day on the branch covers the regency, until it is ended. Another branch may cover it at the same time.
 * @throws AppError forbidden, invalid-input, conflict where the branch covers it already on that day or a later one
 */
export async function beginCovering(actor: Actor, given: Beginning): Promise<void> {
  permit(actor, "manage-branches");
  const { branch: branchId, region: regionCode, source } = given;
  const from = new Date(given.from);
  await db().$transaction(async (tx) => {
    await lockBranch(tx, branchId);
    const region = await tx.region.findUnique({ where: { code: regionCode, level: "REGENCY" } });
    if (!region) throw refused("region", `Tidak ada kabupaten/kota dengan kode ${regionCode}; pilih dari daftarnya.`);
    // What begins has no end yet, so any later period overlaps it, too.
    const other = await tx.branchRegion.findFirst({
      where: { branchId, regionCode, OR: [{ validTo: null }, { validTo: { gt: from } }] },
      orderBy: { validFrom: "asc" },
    });
    if (other) throw refused("from", overlapWords(region.name, other), "conflict");
    await tx.branchRegion.create({ data: { branchId, regionCode, validFrom: from, source } });
    await recordEvent(tx, actor, {
      action: "branch.region-begun",
      subject: { kind: "branch", key: branchId },
      before: null,
      after: { region: regionCode, from: given.from, source },
    });
  });
}

/**
 * Ends what the branch covers now, with its last day; that day may lie ahead.
 * @throws AppError forbidden, invalid-input, conflict where nothing is open to be ended
 */
export async function endCovering(actor: Actor, given: Ending): Promise<void> {
  permit(actor, "manage-branches");
  const { branch: branchId, region: regionCode, until, reason } = given;
  await db().$transaction(async (tx) => {
    await lockBranch(tx, branchId);
    const open = await tx.branchRegion.findFirst({ where: { branchId, regionCode, validTo: null } });
    if (!open) {
      const region = await tx.region.findUnique({ where: { code: regionCode }, select: { name: true } });
      const name = region?.name ?? regionCode;
      throw refused("region", `Cabang ini tidak sedang melayani ${name}, atau akhirnya sudah dicatat.`, "conflict");
    }
    const from = open.validFrom.toISOString().slice(0, 10);
    if (until < from)
      throw refused("until", `Hari terakhir tidak boleh sebelum mulainya, ${formatDay(open.validFrom)}.`);
    await tx.branchRegion.update({
      where: { branchId_regionCode_validFrom: { branchId, regionCode, validFrom: open.validFrom } },
      data: { validTo: new Date(dayAfter(until)) },
    });
    await recordEvent(tx, actor, {
      action: "branch.region-ended",
      subject: { kind: "branch", key: branchId },
      before: { region: regionCode, from, until: null },
      after: { region: regionCode, from, until },
      reason,
    });
  });
}

/** Whoever changes the same branch waits here, so that two periods cannot slip in side by side. */
async function lockBranch(tx: Db, branchId: string): Promise<void> {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Branch" WHERE "id" = ${branchId} FOR UPDATE`;
  if (found.length === 0) throw refused("branch", "Cabang itu tidak ada.");
}

async function takenBy(tx: Db, { id, name }: NewBranch): Promise<AppError> {
  const byCode = (await tx.branch.count({ where: { id } })) > 0;
  return byCode
    ? refused("id", `Kode cabang ${id} sudah dipakai.`, "conflict")
    : refused("name", `Sudah ada cabang bernama ${name}.`, "conflict");
}

function overlapWords(region: string, { validFrom, validTo }: { validFrom: Date; validTo: Date | null }): string {
  const end = validTo === null ? "" : ` sampai ${formatDay(lastDayOf(validTo))}`;
  return `Cabang ini sudah dicatat melayani ${region} sejak ${formatDay(validFrom)}${end}; masa berlaku tidak boleh bertumpuk.`;
}

function refused(field: string, message: string, code: "invalid-input" | "conflict" = "invalid-input"): AppError {
  return new AppError(code, message, [{ field, message }]);
}
