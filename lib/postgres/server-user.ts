import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { PlainFailure } from "@/lib/setup/progress.mjs";
import type { PostgresProgram } from "./program";

type Identity = { uid: number; gid: number };

/** How to run PostgreSQL's programs: as us, as another user, or through a command that turns into that user. */
export type RunAs = { user?: Identity; prefix: string[] };

/** The command and the `spawn` options that run a program so. */
export function runningAs({ user, prefix }: RunAs, program: string, options: string[]) {
  const [command, ...rest] = [...prefix, program, ...options];
  return { command: command!, options: rest, identity: prefix.length === 0 ? user : undefined };
}

/**
 * PostgreSQL refuses to run as root, so root lends it another user: the owner of existing data, else "postgres", else
 * "nobody"; none is created. Where that user cannot walk to the folders (a clone in /root), it is given the one
 * capability to do so.
 * @throws PlainFailure when the data belongs to somebody else or no way is found
 */
export async function postgresUser(program: PostgresProgram, cluster: string, parent: string): Promise<RunAs> {
  const owner = await ownerOf(cluster);
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && owner.uid !== self) {
      throw new PlainFailure(
        `Data di ${cluster} milik pengguna lain (uid ${owner.uid}). Jalankan sebagai pengguna itu atau sebagai root, atau pilih folder lain dengan JANGKAU_DATA.`,
      );
    }
    return { prefix: [] };
  }
  if (owner?.uid === 0) {
    throw new PlainFailure(
      `Data di ${cluster} milik root; PostgreSQL tidak boleh berjalan sebagai root. Ubah pemiliknya: chown -R postgres ${cluster}`,
    );
  }
  const lent = owner ?? named("postgres") ?? named("nobody");
  if (!lent)
    throw new PlainFailure(
      'PostgreSQL tidak boleh berjalan sebagai root, dan pengguna "postgres" tidak ada. Buat pengguna itu, atau jalankan sebagai pengguna biasa.',
    );
  const places = [program.initdb, program.postgres, program.libraries, parent];
  const prefixes = [[], walkingPrefix(lent)].filter((prefix) => prefix !== undefined);
  const runAs = prefixes.map((prefix) => ({ user: lent, prefix })).find((candidate) => canWalk(candidate, places));
  if (runAs) return runAs;
  throw new PlainFailure(
    `PostgreSQL berjalan sebagai pengguna lain (uid ${lent.uid}), dan pengguna itu tidak dapat masuk ke ${parent}. ` +
      "Pindahkan Jangkau ke folder yang dapat dilalui semua pengguna, misalnya /opt/jangkau, atau jalankan sebagai pengguna biasa.",
  );
}

async function ownerOf(folder: string): Promise<Identity | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found && { uid: found.uid, gid: found.gid };
}

function named(user: string): Identity | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync("id", [flag, user], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

/** Asks the system itself, as that user, rather than reasoning about modes and access lists. */
function canWalk(runAs: RunAs, places: string[]): boolean {
  const question = 'for place; do test -x "$place" || exit 1; done';
  const { command, options, identity } = runningAs(runAs, "/bin/sh", ["-c", question, "sh", ...places]);
  return spawnSync(command, options, { ...identity, cwd: "/" }).status === 0;
}

const CAPABILITIES = [
  { name: "dac_read_search", bit: 2n },
  { name: "dac_override", bit: 1n },
];

/**
 * `setpriv` of util-linux with the narrower capability that we have; containers often lack the first. Without
 * `no_setuid_fixup` the kernel's `access()`, by which PostgreSQL looks for its programs, would leave it out of account.
 */
function walkingPrefix({ uid, gid }: Identity): string[] | undefined {
  const held = effectiveCapabilities();
  const capability = CAPABILITIES.find(({ bit }) => (held >> bit) & 1n)?.name;
  if (capability === undefined) return undefined;
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", "--securebits=+no_setuid_fixup"];
  return ["setpriv", ...identity, `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, "--"];
}

function effectiveCapabilities(): bigint {
  try {
    const mask = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    return BigInt(`0x${mask ?? "0"}`);
  } catch {
    return 0n;
  }
}
