import { z } from "zod";

/** The shape of the file; another one that this program could not read takes the next number. */
export const FORMAT = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What stands before everything else, readable without a key. `key` is null where the file is not encrypted. */
export const preludeSchema = z.object({
  format: z.int().positive(),
  /** Of this file alone, so that no part of another fits into it. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** `check` tells a wrong passphrase from a damaged file, and nothing about the key. */
  key: z.object({ salt: z.string().regex(/^[0-9a-f]{32}$/), check: hash }).nullable(),
});
export type Prelude = z.infer<typeof preludeSchema>;

export const fingerprintSchema = z.object({
  fingerprint: hash,
  parts: z.record(z.string(), hash),
  auditHead: z.object({ number: z.int().nonnegative(), hash }),
});
/** One hash over what counts, its parts, and the head of the audit chain (DECISIONS 164). */
export type Fingerprint = z.infer<typeof fingerprintSchema>;

export const headerSchema = z.object({
  /** The version of the program that wrote it, and of the PostgreSQL it came from. */
  application: z.string(),
  postgres: z.string(),
  madeAt: z.iso.datetime(),
  /** The migrations that the tables had been brought to. */
  migrations: z.array(z.string()),
  /** In the order in which they can be filled: what is referred to comes first. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.int().nonnegative() })),
});
export type Header = z.infer<typeof headerSchema>;

export const endSchema = z.object({ fingerprint: fingerprintSchema });
export type End = z.infer<typeof endSchema>;

/** One part of what a file holds, in this order: the header, rows of its tables one after the other, the end. */
export type Piece =
  { kind: "header"; header: Header } | { kind: "rows"; table: number; bytes: Buffer } | { kind: "end"; end: End };

/** @returns undefined where the text is no JSON */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
