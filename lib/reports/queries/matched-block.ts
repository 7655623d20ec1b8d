import { everMay } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import { requireUser } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { openDirectory } from "@/lib/regions/rules/directory";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { blockIn } from "../rules/paste/block";
import { matchBlock } from "../rules/paste/match-block";
import type { MatchedBlock } from "../rules/paste/matched-block";
import type { PastedBlock } from "../schema";
import { readOwnMonth } from "./covered-regions";
import { readMonthRules } from "./month-rules";

/**
 * Finds the places that a block names in the form of a month, among the regions of one's own scope.
 * @throws AppError forbidden for roles that never enter
 */
export async function readMatchedBlock(
  given: Actor,
  { period, text, columns, at }: PastedBlock,
): Promise<MatchedBlock> {
  const actor = requireUser(given);
  if (!everMay(actor.role, "enter")) throw new AppError("forbidden", "Peran Anda tidak mengisi angka bulanan.");
  const tx = db();
  const [own, regions, aliases] = await Promise.all([
    readMonthRules(tx, actor, period).then((rules) => readOwnMonth(tx, rules)),
    readRegions(actor),
    readAliases(actor),
  ]);
  const directory = openDirectory(regions, aliases);
  const target = { regions: own.map(({ code }) => code), columns, at };
  return matchBlock(blockIn(text), target, {
    resolve: (rows) => resolveColumn(rows, directory),
    nameOf: (code) => directory.byCode.get(code)?.name ?? code,
  });
}
