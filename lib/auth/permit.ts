import { AppError } from "@/lib/core/errors";
import { readEnv } from "@/lib/env";
import { denialOf, everMay, mayEver, type Denial, type PolicyActor, type Subject } from "@/lib/access/policy";
import type { Action } from "@/lib/access/policy/table";
import { NO_BRANCHES, type BranchCoverage } from "@/lib/access/rules";
import type { Actor } from "./actor";

/** An actor as the table of who may do what knows it. @param coverage who covers what, where regions are asked about */
export function policyActorOf(actor: Actor, coverage: BranchCoverage = NO_BRANCHES): PolicyActor {
  switch (actor.kind) {
    case "public":
      return { role: "PUBLIC", publicRead: actor.admitted || readEnv().PUBLIC_READ === "on" };
    case "command-line":
      return { role: "COMMAND_LINE" };
    case "user":
      return { role: actor.role, userId: actor.userId, scope: actor.scope, coverage, token: actor.token };
  }
}

/**
 * The check that stands in each query and command.
 * @param subject the region it is about; null where it is about none in particular
 * @throws AppError unauthenticated for a visitor, forbidden for anybody else who may not
 */
export function permit(
  actor: Actor,
  action: Action,
  subject: Subject | null = null,
  coverage: BranchCoverage = NO_BRANCHES,
): void {
  const denial = denialOf(policyActorOf(actor, coverage), action, subject);
  if (denial === null) return;
  if (actor.kind === "public")
    throw new AppError("unauthenticated", "Halaman dan angka ini memerlukan akun. Silakan masuk.");
  throw new AppError("forbidden", DENIALS[denial]);
}

/**
 * The check where it is decided elsewhere which region it is about.
 * @throws AppError forbidden for roles that may never do this, and for tokens that are for something else
 */
export function permitSomewhere(actor: Actor, action: Action): void {
  const known = policyActorOf(actor);
  if (mayEver(known, action)) return;
  throw new AppError("forbidden", everMay(known.role, action) ? DENIALS["token-verb"] : DENIALS.role);
}

const DENIALS: Record<Denial, string> = {
  role: "Peran Anda tidak dapat melakukan ini. Mintalah administrator bila Anda memerlukannya.",
  scope: "Daerah ini di luar wilayah akun Anda.",
  "own-submission": "Yang Anda kirim sendiri diperiksa orang lain.",
  "token-verb": "Token ini tidak memuat izin itu. Buat token dengan izin yang sesuai di /akun/token.",
  "token-region": "Daerah ini di luar daerah token. Buat token untuk daerah ini di /akun/token.",
  "submitter-unknown": "Pengirimnya tidak tercatat, jadi tidak dapat dipastikan bahwa pemeriksanya orang lain.",
};
