import { readFile } from "node:fs/promises";

/** @returns the version of this program, `0.1.0` */
export async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  return version;
}
