import { createHash } from "node:crypto";
import { type ClientBase, escapeIdentifier } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { onDatabase } from "@/lib/postgres/connection";
import { PARTS, type Taken } from "./fingerprint-parts";
import type { Fingerprint } from "./schema";
import { named, PLAIN_VALUES } from "./tables";

/** Sorting a history of fifty years on disk would take four times as long. */
const SORTING = "SET LOCAL work_mem = '128MB'";

/** @returns the fingerprint of a database as it stands in one moment, while people go on working */
export async function fingerprintOf(url: string): Promise<Fingerprint> {
  return onDatabase(url, async (client) => {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${PLAIN_VALUES}`);
    return takeFingerprint(client);
  });
}

/**
 * Hashes what counts, read in an order that is the same on every server, row by row, so that a history of any length takes
 * the same memory.
 * @param client in a transaction that has begun with `PLAIN_VALUES`
 */
export async function takeFingerprint(client: ClientBase): Promise<Fingerprint> {
  await client.query(SORTING);
  const parts: Record<string, string> = {};
  for (const [part, tables] of Object.entries(PARTS)) {
    const hash = createHash("sha256");
    for (const taken of tables) {
      hash.update(`${taken.table} ${taken.columns.join(" ")}\n`);
      for await (const rows of client.query(copyTo(statementOf(taken)))) hash.update(rows as Buffer);
    }
    parts[part] = hash.digest("hex");
  }
  const { rows } = await client.query<Fingerprint["auditHead"]>(
    `SELECT "number", "hash" FROM "AuditHead" WHERE "id" = 1`,
  );
  const auditHead = rows[0] ?? { number: 0, hash: "0".repeat(64) };
  return { fingerprint: fingerprintFrom(parts, auditHead), parts, auditHead };
}

function fingerprintFrom(parts: Record<string, string>, { number, hash }: Fingerprint["auditHead"]): string {
  const lines = Object.entries(parts).map(([part, of]) => `${part} ${of}`);
  return createHash("sha256")
    .update([...lines, `auditHead ${number} ${hash}`, ""].join("\n"))
    .digest("hex");
}

/** @returns the parts, or the head of the chain, in which two fingerprints differ; parts that one does not know are left out */
export function differences(one: Fingerprint, other: Fingerprint): string[] {
  const parts = Object.keys(one.parts).filter(
    (part) => other.parts[part] !== undefined && other.parts[part] !== one.parts[part],
  );
  const isOtherHead = one.auditHead.number !== other.auditHead.number || one.auditHead.hash !== other.auditHead.hash;
  return isOtherHead ? [...parts, "auditHead"] : parts;
}

/** Texts sort by their bytes, enums by their names: what a database is set to changes nothing. */
function statementOf({ table, columns, where = "TRUE", order }: Taken): string {
  const sorted = order.map((column) => `t.${escapeIdentifier(column)}::text COLLATE "C"`);
  return `COPY (SELECT ${named(columns)} FROM ${escapeIdentifier(table)} t
    WHERE ${where} ORDER BY ${sorted.join(", ")}) TO STDOUT`;
}
