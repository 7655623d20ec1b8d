import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandLineActor } from "@/lib/auth/actor";
import { BackupRefused } from "@/lib/backups/messages";
import { restoreBackup } from "@/lib/backups/restore-backup";
import type { End, Header } from "@/lib/backups/schema";
import { writeBackup } from "@/lib/backups/write-backup";
import { useInstallation } from "@/lib/env";
import { contentOf, objectsIn, reworded, rewrite, seeded } from "@/tests/support/backups";
import { testDatabase } from "@/tests/support/database";
import { temporaryFolder } from "@/tests/support/temporary-folder";

const SEED = 20261202;
const KEY = "kunci uji yang cukup panjang";
const source = testDatabase();
const target = testDatabase({ empty: true });
let folder = "";
let remove = () => Promise.resolve();
const files = { open: Buffer.alloc(0), closed: Buffer.alloc(0) };

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  useInstallation({ secret: randomBytes(32).toString("base64url") });
  for (const [name, passphrase] of [
    ["open", null],
    ["closed", KEY],
  ] as const) {
    const file = path.join(folder, name);
    await writeBackup({ url: source.url, file, passphrase, tell: () => undefined });
    files[name] = await readFile(file);
  }
});
afterAll(() => remove());

type Damage = { title: string; file: () => Promise<Buffer> | Buffer; key: string | null; code: RegExp };

/** Thirty, the same each time: half of them by chance alone, the others by somebody who can seal a file anew. */
function damages(): Damage[] {
  const chance = seeded(SEED);
  const kinds = [
    ["open", null],
    ["closed", KEY],
  ] as const;
  const header = (change: (said: Header) => object) => (bodies: Buffer[]) => [
    reworded(bodies[0]!, change),
    ...bodies.slice(1),
  ];
  const end = (change: (said: End) => object) => (bodies: Buffer[]) => [
    ...bodies.slice(0, -1),
    reworded(bodies.at(-1)!, change),
  ];
  const flip = (file: Buffer, at: number) => {
    const changed = Buffer.from(file);
    changed[at]! ^= 1 << chance(8);
    return changed;
  };
  const rows = (bodies: Buffer[], change: (body: Buffer) => Buffer) => {
    const place = 1 + chance(bodies.length - 2);
    return bodies.map((body, index) => (index === place ? change(body) : body));
  };
  return kinds.flatMap(([kind, key]): Damage[] => [
    ...Array.from({ length: 3 }, (_, index) => ({
      ...{ title: `${kind}: cut ${index + 1}`, key, code: /^C\.1(01|02|08)$/ },
      file: () => files[kind].subarray(0, chance(files[kind].length)),
    })),
    ...Array.from({ length: 4 }, (_, index) => ({
      ...{ title: `${kind}: a bit flipped ${index + 1}`, key, code: /^C\.10[1-9]$/ },
      file: () => flip(files[kind], chance(files[kind].length)),
    })),
    {
      ...{ title: `${kind}: something behind it`, key, code: /^C\.109$/ },
      file: () => Buffer.concat([files[kind], Buffer.of(chance(256))]),
    },
    {
      ...{ title: `${kind}: the key of another`, key: "kunci lain yang juga panjang", code: /^C\.10[56]$/ },
      file: () => files[kind],
    },
    {
      ...{ title: `${kind}: of a later version`, key, code: /^C\.201$/ },
      file: () =>
        rewrite(
          files[kind],
          header((said) => ({ ...said, migrations: [...said.migrations, "29990101000000_nanti"] })),
          key,
        ),
    },
    {
      ...{ title: `${kind}: rows left out`, key, code: /^C\.110$/ },
      file: () =>
        rewrite(files[kind], (bodies) => bodies.filter((_, index) => index !== 1 + (bodies.length >> 1)), key),
    },
    {
      ...{ title: `${kind}: rows twice`, key, code: /^C\.110$/ },
      file: () => rewrite(files[kind], (bodies) => [bodies[0]!, bodies[1]!, ...bodies.slice(1)], key),
    },
    {
      ...{ title: `${kind}: rows that are none`, key, code: /^C\.205$/ },
      file: () =>
        rewrite(
          files[kind],
          (bodies) => rows(bodies, (body) => Buffer.from(body).fill("\t", 3, body.indexOf("\n"))),
          key,
        ),
    },
    {
      ...{ title: `${kind}: another fingerprint`, key, code: /^C\.204$/ },
      file: () =>
        rewrite(
          files[kind],
          end(({ fingerprint }) => {
            return { fingerprint: { ...fingerprint, parts: { ...fingerprint.parts, targets: "0".repeat(64) } } };
          }),
          key,
        ),
    },
    {
      ...{ title: `${kind}: without an end`, key, code: /^C\.110$/ },
      file: () => rewrite(files[kind], (bodies) => bodies.slice(0, -1), key),
    },
  ]);
}

describe("a damaged backup", () => {
  const all = damages();

  it.each(all)("is refused with a sentence, and nothing of it is restored: $title", async ({ file, key, code }) => {
    const damaged = path.join(folder, "rusak.jangkau");
    await writeFile(damaged, await file());
    const order = { url: target.url, file: damaged, passphrase: key, tell: () => undefined };
    const error: unknown = await restoreBackup(commandLineActor("test"), order).catch((reason: unknown) => reason);
    if (!(error instanceof BackupRefused)) throw new Error("it was not refused", { cause: error });
    expect(error.code).toMatch(code);
    expect(error.message).toMatch(/^C\.\d{3} [^]{30,}[.]$/);
    expect(await objectsIn(target.url)).toBe(0);
    expect(await contentOf(target.url)).toEqual({});
  });

  it("comes in thirty ways", () => {
    expect(all).toHaveLength(30);
  });
});
