import { randomBytes, randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { recordEvent } from "@/lib/audit/commands";
import type { AuditEntry } from "@/lib/audit/schema";
import { type Actor, commandLineActor } from "@/lib/auth/actor";
import type { Db, PrismaClient } from "@/lib/db/client";
import { columnsOf, rightsOf, scopeOf } from "@/lib/access/rules/roles";
import { spellPassword } from "@/lib/access/rules/words";
import type { Role, Scope } from "@/lib/access/schema";

export type CreatedAccount = { email: string; password: string; role: Role; name: string; place: string };

type Example = { email: string; name: string; role: Role; scope: Scope };

/** One per role, a second branch and a second region, so that "not mine" can be tried out. The domain can never be real (RFC 2606). */
const EXAMPLES: Example[] = [
  {
    email: "petugas.blitar@jangkau.example",
    name: "Petugas Contoh Blitar",
    role: "BRANCH_STAFF",
    scope: branch("blitar"),
  },
  {
    email: "kepala.blitar@jangkau.example",
    name: "Kepala Contoh Blitar",
    role: "BRANCH_HEAD",
    scope: branch("blitar"),
  },
  {
    email: "petugas.probolinggo@jangkau.example",
    name: "Petugas Contoh Probolinggo",
    role: "BRANCH_STAFF",
    scope: branch("probolinggo"),
  },
  {
    email: "kepala.probolinggo@jangkau.example",
    name: "Kepala Contoh Probolinggo",
    role: "BRANCH_HEAD",
    scope: branch("probolinggo"),
  },
  {
    email: "petugas.aceh@jangkau.example",
    name: "Petugas Contoh Aceh",
    role: "BRANCH_STAFF",
    scope: branch("contoh-11-1"),
  },
  {
    email: "kanwil.jatim@jangkau.example",
    name: "Kanwil Contoh Jawa Timur",
    role: "REGIONAL_OFFICE",
    scope: { kind: "KANWIL", kanwilId: "jawa-timur" },
  },
  {
    email: "pemkot.probolinggo@jangkau.example",
    name: "Pejabat Contoh Kota Probolinggo",
    role: "REGIONAL_OFFICIAL",
    scope: { kind: "REGION", regionCode: "35.74" },
  },
  {
    email: "pemkab.belitungtimur@jangkau.example",
    name: "Pejabat Contoh Belitung Timur",
    role: "REGIONAL_OFFICIAL",
    scope: { kind: "REGION", regionCode: "19.06" },
  },
  { email: "dewas@jangkau.example", name: "Dewan Pengawas Contoh", role: "SUPERVISOR", scope: { kind: "ALL" } },
  { email: "admin@jangkau.example", name: "Administrator Contoh", role: "ADMIN", scope: { kind: "ALL" } },
];

/**
 * Makes the demo accounts that do not exist yet, each with a random password that is in no file of the repository.
 * @param keep gets the passwords before the accounts are there, so that none exists whose password nobody knows
 * @returns how many were made
 */
export async function seedDemoAccounts(db: PrismaClient, keep: (created: CreatedAccount[]) => void): Promise<number> {
  const there = new Set((await db.user.findMany({ select: { email: true } })).map(({ email }) => email));
  const missing = EXAMPLES.filter(({ email }) => !there.has(email));
  if (missing.length === 0) return 0;
  return writeAccounts(db, commandLineActor("seed"), missing, keep, () => Promise.resolve([]));
}

/**
 * Makes every demo account anew with a random password; those before are removed, and their sessions with them.
 * @returns how many there are
 */
export async function renewDemoAccounts(
  db: PrismaClient,
  actor: Actor,
  keep: (created: CreatedAccount[]) => void,
): Promise<number> {
  const where = { email: { in: EXAMPLES.map(({ email }) => email) }, isExample: true };
  return writeAccounts(db, actor, EXAMPLES, keep, async (tx) => {
    const old = await tx.user.findMany({ where, orderBy: { email: "asc" } });
    await tx.user.deleteMany({ where });
    return old.map((user) => ({
      action: "user.removed",
      subject: { kind: "user", key: user.id },
      before: rightsOf(user.role, scopeOf(user)),
      after: null,
    }));
  });
}

/** @param before what must go first, and its events */
async function writeAccounts(
  db: PrismaClient,
  actor: Actor,
  examples: Example[],
  keep: (created: CreatedAccount[]) => void,
  before: (tx: Db) => Promise<AuditEntry[]>,
): Promise<number> {
  const accounts = await Promise.all(
    examples.map(async (example) => {
      const password = spellPassword(randomBytes(20));
      return { ...example, id: randomUUID(), password, hash: await hashPassword(password) };
    }),
  );
  await db.$transaction(async (tx) => {
    const removals = await before(tx);
    await tx.user.createMany({
      data: accounts.map(({ id, email, name, role, scope }) => ({
        ...{ id, email, name, role, ...columnsOf(scope) },
        isExample: true,
        emailVerified: true,
      })),
    });
    await tx.account.createMany({
      data: accounts.map(({ id, hash }) => ({
        id: randomUUID(),
        userId: id,
        accountId: id,
        providerId: "credential",
        password: hash,
      })),
    });
    const creations = accounts.map(({ id, role, scope }): AuditEntry => {
      const after = { ...rightsOf(role, scope), example: true };
      return { action: "user.created", subject: { kind: "user", key: id }, before: null, after };
    });
    for (const event of [...removals, ...creations]) await recordEvent(tx, actor, event);
    // After the events: what fails above must not replace the passwords that are known.
    keep(
      accounts.map(({ email, password, role, name, scope }) => ({
        email,
        password,
        role,
        name,
        place: placeIn(scope),
      })),
    );
  });
  return accounts.length;
}

function branch(branchId: string): Scope {
  return { kind: "BRANCH", branchId };
}

function placeIn(scope: Scope): string {
  switch (scope.kind) {
    case "REGION":
      return scope.regionCode;
    case "BRANCH":
      return scope.branchId;
    case "KANWIL":
      return scope.kanwilId;
    case "ALL":
      return "";
  }
}
